using System.Text;
using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>What a statement says about its files (Data 2.4.11) and about its signature (Data 2.6).</summary>
internal static class AttachmentRules
{
    private const string Clause = "Data 2.4.11";

    private static readonly byte[] Signature = Encoding.UTF8.GetBytes(Xapi.Attachment.Signature);

    private static readonly Shape Whole = new("an attachment", Clause,
        new("usageType", ValueRules.Iri, required: true),
        new("display", MapRules.Languages, required: true),
        new("description", MapRules.Languages),
        new("contentType", ContentType, required: true),
        new("length", Length, required: true),
        new("sha2", Sha2, required: true),
        new("fileUrl", ValueRules.Iri));

    public static void Attachments(Examination x, JsonNode node) => ValueRules.Array(x, node, Clause, Attachment);

    private static void Attachment(Examination x, JsonNode node)
    {
        if (!Whole.Check(x, node) || node.Find("usageType"u8) is not { } usage || !usage.Is(Signature)) return;

        if (node.Find("contentType"u8) is { } type && !type.Is("application/octet-stream"u8))
            x.Refuse(type, "Data 2.6", "The contentType of a signature is application/octet-stream.");
    }

    private static void ContentType(Examination x, JsonNode node)
    {
        if (!node.IsText || !Formats.IsMediaType(node.Text)) x.Refuse(node, Clause, "Here stands a media type such as application/pdf.");
    }

    private static void Length(Examination x, JsonNode node)
    {
        if (!node.IsNumber || node.Raw.ContainsAnyExceptInRange((byte)'0', (byte)'9')) x.Refuse(node, Clause, "Here stands a number of bytes.");
    }

    // The hash is also sent as a header; what cannot stand there could never be matched.
    private static void Sha2(Examination x, JsonNode node)
    {
        if (!node.IsText || node.Text.IsEmpty || node.Text.ContainsAnyExceptInRange((byte)'!', (byte)'~'))
            x.Refuse(node, Clause, "Here stands a SHA-2 hash as text.");
    }
}
