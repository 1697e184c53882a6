using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Mooc.Xapi;

/// <summary>
/// What a profile adds to a statement: IRIs and any JSON (Data 4.1). Values are kept as the JSON that came, digit by digit.
/// </summary>
public sealed class ExtensionMap : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<ExtensionMap>
{
    private readonly KeyValuePair<string, string>[] values;

    private ExtensionMap(KeyValuePair<string, string>[] values) => this.values = values;

    public static ExtensionMap Empty { get; } = new([]);

    public int Count => values.Length;

    /// <summary>The value of an extension, or none.</summary>
    public JsonElement? this[string iri] => Find(iri) is { } json ? JsonElement.Parse(json) : null;

    /// <summary>The same map with one text more, or another one.</summary>
    public ExtensionMap With(string iri, string text) => WithJson(iri, '"' + JsonEncodedText.Encode(text, StatementWriter.Options.Encoder).ToString() + '"');

    /// <summary>The same map with one number more, or another one.</summary>
    public ExtensionMap With(string iri, decimal number) => WithJson(iri, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same map with one yes or no more, or another one.</summary>
    public ExtensionMap With(string iri, bool value) => WithJson(iri, value ? "true" : "false");

    /// <summary>The same map with one value of any form more, or another one.</summary>
    public ExtensionMap With(string iri, JsonElement value) => WithJson(iri, value.GetRawText());

    /// <summary>The text of an extension; none when there is no such extension or it is no text.</summary>
    public string? TextOf(string iri) => this[iri] is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The number of an extension; none when there is no such extension or it is no number that fits.</summary>
    public decimal? NumberOf(string iri) =>
        this[iri] is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number) ? number : null;

    /// <summary>The IRIs with their values as JSON text.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => values.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The order does not count; the JSON is compared as text.</summary>
    public bool Equals(ExtensionMap? other) =>
        other is not null && Count == other.Count && values.All(v => other.Find(v.Key) == v.Value);

    public override bool Equals(object? obj) => Equals(obj as ExtensionMap);

    public override int GetHashCode() => values.Aggregate(0, (hash, v) => hash ^ HashCode.Combine(v.Key, v.Value));

    private string? Find(string iri) => Array.Find(values, v => v.Key == iri).Value;

    private ExtensionMap WithJson(string iri, string json) => new([.. values.Where(v => v.Key != iri), new(iri, json)]);

    internal static ExtensionMap OfJson(IEnumerable<KeyValuePair<string, string>> values) => new([.. values]);
}
