using System.Text.Json;

namespace Mooc.Xapi;

/// <summary>The pieces of JSON that stand in many parts of a statement.</summary>
internal static class JsonPieces
{
    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string>? texts)
    {
        if (texts is null) return;

        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteLanguages(this Utf8JsonWriter json, ReadOnlySpan<byte> name, LanguageMap? texts)
    {
        if (texts is null) return;

        json.WriteStartObject(name);
        foreach (var (language, text) in texts) json.WriteString(language, text);
        json.WriteEndObject();
    }

    public static void WriteExtensions(this Utf8JsonWriter json, ExtensionMap? extensions)
    {
        if (extensions is null) return;

        json.WriteStartObject("extensions"u8);
        foreach (var (iri, value) in extensions)
        {
            json.WritePropertyName(iri);
            json.WriteRawValue(value, skipInputValidation: true);
        }

        json.WriteEndObject();
    }

    public static void WriteReference(this Utf8JsonWriter json, StatementReference reference)
    {
        json.WriteStartObject();
        json.WriteString("objectType"u8, "StatementRef"u8);
        json.WriteString("id"u8, reference.Id);
        json.WriteEndObject();
    }
}
