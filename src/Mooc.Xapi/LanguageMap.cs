using System.Collections;

namespace Mooc.Xapi;

/// <summary>One text in several languages, known by RFC 5646 tags (Data 4.2). Keeps the order in which it was made.</summary>
public sealed class LanguageMap : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<LanguageMap>
{
    private readonly KeyValuePair<string, string>[] texts;

    private LanguageMap(KeyValuePair<string, string>[] texts) => this.texts = texts;

    public int Count => texts.Length;

    /// <summary>The text in exactly this language, or none.</summary>
    public string? this[string language] =>
        Array.Find(texts, t => string.Equals(t.Key, language, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A text in one language.</summary>
    public static LanguageMap Of(string language, string text) => new([new(language, text)]);

    /// <summary>A text in several languages, each named once.</summary>
    public static LanguageMap Of(IEnumerable<KeyValuePair<string, string>> texts) => new([.. texts]);

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => texts.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The order does not count.</summary>
    public bool Equals(LanguageMap? other) =>
        other is not null && Count == other.Count && texts.All(t => other[t.Key] == t.Value);

    public override bool Equals(object? obj) => Equals(obj as LanguageMap);

    public override int GetHashCode() =>
        texts.Aggregate(0, (hash, t) => hash ^ HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(t.Key), t.Value));
}
