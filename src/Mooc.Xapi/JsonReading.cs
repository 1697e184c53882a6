using System.Text.Json;

namespace Mooc.Xapi;

/// <summary>Reads properties from JSON; one of the wrong kind is a <see cref="FormatException"/>, whatever it is.</summary>
internal static class JsonReading
{
    public static FormatException Missing(string name) => new($"The property '{name}' is missing.");

    public static JsonElement Required(this JsonElement json, string name) => json.Find(name) ?? throw Missing(name);

    public static string RequiredText(this JsonElement json, string name) => json.Text(name) ?? throw Missing(name);

    public static Guid RequiredId(this JsonElement json, string name) => json.Id(name) ?? throw Missing(name);

    public static string? Text(this JsonElement json, string name) => json.Find(name) is { } value ? TextOf(value) : null;

    public static Guid? Id(this JsonElement json, string name) => json.Text(name) is { } text
        ? Guid.TryParseExact(text, "D", out var id) ? id : throw new FormatException($"'{name}' is no UUID.")
        : null;

    public static DateTimeOffset? Time(this JsonElement json, string name) => json.Text(name) is { } text
        ? IsoTime.TryRead(text, out var time) ? time : throw new FormatException($"'{name}' is no moment.")
        : null;

    public static bool? YesNo(this JsonElement json, string name) => json.Find(name) is { } value
        ? value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(value)
        : null;

    public static decimal? Number(this JsonElement json, string name) => json.Find(name) is { } value
        ? value.ValueKind is not JsonValueKind.Number ? throw Wrong(value) : value.TryGetDecimal(out var number) ? number : null
        : null;

    public static LanguageMap? Languages(this JsonElement json, string name) =>
        json.Read(name, map => LanguageMap.Of(PropertiesOf(map).Select(p => KeyValuePair.Create(p.Name, TextOf(p.Value)))));

    public static ExtensionMap? Extensions(this JsonElement json) => json.Read("extensions",
        map => ExtensionMap.OfJson(PropertiesOf(map).Select(p => KeyValuePair.Create(p.Name, p.Value.GetRawText()))));

    public static T? Read<T>(this JsonElement json, string name, Func<JsonElement, T> read) where T : class =>
        json.Find(name) is { } value ? read(value) : null;

    public static IReadOnlyList<T>? ReadList<T>(this JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (json.Find(name) is not { } list) return null;
        if (list.ValueKind is not JsonValueKind.Array) throw Wrong(list);
        return [.. list.EnumerateArray().Select(read)];
    }

    public static IReadOnlyList<T> ReadOneOrMany<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Find(name) is { ValueKind: JsonValueKind.Object } one ? [read(one)] : json.ReadList(name, read) ?? [];

    public static string TextOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : throw Wrong(value);

    private static JsonElement? Find(this JsonElement json, string name)
    {
        if (json.ValueKind is not JsonValueKind.Object) throw Wrong(json);
        return json.TryGetProperty(name, out var value) ? value : null;
    }

    private static JsonElement.ObjectEnumerator PropertiesOf(JsonElement json) =>
        json.ValueKind is JsonValueKind.Object ? json.EnumerateObject() : throw Wrong(json);

    private static FormatException Wrong(JsonElement value) => new($"A {value.ValueKind} stands where something else belongs.");
}
