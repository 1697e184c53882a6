using Microsoft.Net.Http.Headers;
using Mooc.Xapi;
using Mooc.Xapi.Multipart;
using Mooc.Xapi.Rules;
using Mooc.Xapi.Signing;

namespace Mooc.Web.Xapi.Resources;

/// <summary>Reads statements from a request (Communication 1.5): JSON alone, or with files as the parts of <c>multipart/mixed</c>.</summary>
internal sealed class StatementsBody(XapiOptions options)
{
    private const string Type = "Content-Type: Statements are sent as application/json, or as multipart/mixed when files go with them.";

    /// <returns>What was sent, once it keeps every rule; null where it has been refused.</returns>
    public async Task<SentStatements?> ReadAsync(HttpContext context)
    {
        if (await XapiRequest.BodyAsync(context, options) is not { } body) return null;
        if (await XapiRequest.VersionAsync(context) is not { } version) return null;

        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)) return await RefuseAsync(context, Type);
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return await CheckAsync(context, body, version, []);
        if (!type.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase)) return await RefuseAsync(context, Type);

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 70) return await RefuseAsync(context, "Content-Type: multipart/mixed names a boundary of 1 to 70 characters.");
        if (!MultipartMixed.TryRead(body, boundary, options.MaxStatements + 1, out var parts, out var fault)) return await RefuseAsync(context, fault);
        if (parts[0].MediaType != "application/json") return await RefuseAsync(context, "Content-Type: The first part holds the statements, as application/json.");
        return await CheckAsync(context, parts[0].Content, version, [.. parts.Skip(1)]);
    }

    private async Task<SentStatements?> CheckAsync(HttpContext context, ReadOnlyMemory<byte> json, XapiVersion version, IReadOnlyList<MultipartPart> files)
    {
        if (StatementRules.Check(json, version, options.Limits) is { Count: > 0 } problems)
        {
            await XapiAnswer.RefuseAsync(context, problems);
            return null;
        }

        var sent = SentStatements.Of(json, version, files);
        var fault = AttachedFiles.Refuse([.. sent.Outlines.SelectMany(outline => outline.AllAttachments)], files) ?? RefuseSignatures(sent);
        return fault is null ? sent : await RefuseAsync(context, fault);
    }

    private static string? RefuseSignatures(SentStatements sent)
    {
        foreach (var (text, outline) in sent.Texts.Zip(sent.Outlines))
            foreach (var attachment in outline.Attachments.Where(attachment => attachment.UsageType == Attachment.Signature))
            {
                // A signature that lies elsewhere is for the reader to fetch and check.
                var file = sent.Files.FirstOrDefault(file => attachment.Sha2.Equals(file.Header(MultipartPart.Hash), StringComparison.OrdinalIgnoreCase));
                if (file is not null && StatementSignature.Refuse(text, file.Content) is { } fault) return $"attachments: {fault} (Data 2.6)";
            }

        return null;
    }

    private static async Task<SentStatements?> RefuseAsync(HttpContext context, string fault)
    {
        await XapiAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, fault);
        return null;
    }
}
