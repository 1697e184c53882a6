using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>What is asked of plain values (Data 2.2 and 4).</summary>
internal static class ValueRules
{
    public static void Text(Examination x, JsonNode node)
    {
        if (!node.IsText) x.Refuse(node, "Data 2.2", "Here stands a text.");
    }

    public static void YesNo(Examination x, JsonNode node)
    {
        if (node.Type is not (System.Text.Json.JsonTokenType.True or System.Text.Json.JsonTokenType.False))
            x.Refuse(node, "Data 2.2", "Here stands true or false, without quotation marks.");
    }

    public static void Number(Examination x, JsonNode node)
    {
        if (!node.IsNumber) x.Refuse(node, "Data 2.2", "Here stands a number, without quotation marks.");
    }

    public static void Iri(Examination x, JsonNode node)
    {
        if (!node.IsText || !Formats.IsIri(node.Text)) x.Refuse(node, "Data 2.2", "Here stands an IRI, which begins with a scheme such as https:.");
    }

    public static void Uuid(Examination x, JsonNode node)
    {
        if (!node.IsText || !Formats.TryReadUuid(node.Text, out _)) x.Refuse(node, "Data 4.4", "Here stands a UUID: 8-4-4-4-12 hexadecimal digits.");
    }

    public static void Timestamp(Examination x, JsonNode node)
    {
        if (!node.IsText || !IsoTime.TryRead(node.Text, out _, out _))
            x.Refuse(node, "Data 4.5", "Here stands a moment in ISO 8601, such as 2026-03-01T09:30:00.000Z; its offset is not -00:00.");
    }

    public static void Duration(Examination x, JsonNode node)
    {
        if (!node.IsText || !IsoDuration.IsValid(node.Text)) x.Refuse(node, "Data 4.6", "Here stands a duration in ISO 8601, such as PT1H30M or P4W.");
    }

    public static void Language(Examination x, JsonNode node)
    {
        if (!node.IsText || !LanguageTag.IsWellFormed(node.Text)) x.Refuse(node, "RFC 5646", "Here stands a language tag such as de or sr-Latn-RS.");
    }

    public static void Exactly(Examination x, JsonNode node, ReadOnlySpan<byte> text, string clause, string message)
    {
        if (!node.Is(text)) x.Refuse(node, clause, message);
    }

    /// <returns>Whether it is an array at all.</returns>
    public static bool Array(Examination x, JsonNode node, string clause, Rule item)
    {
        if (!node.IsArray)
        {
            x.Refuse(node, clause, "Here stands an array.");
            return false;
        }

        foreach (var value in node.Items) item(x, value);
        return true;
    }
}
