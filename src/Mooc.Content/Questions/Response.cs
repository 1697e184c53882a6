using System.Collections.Immutable;

namespace Mooc.Content;

/// <summary>
/// What a learner answered, by the ids of the question's parts, so that it means the same in every language and order.
/// <list type="bullet">
/// <item>choice: <see cref="Chosen"/> holds the ids of the ticked options</item>
/// <item>ordering: <see cref="Chosen"/> holds all item ids in the learner's order</item>
/// <item>matching: <see cref="Given"/> maps a source's id to a target's id</item>
/// <item>gaps: <see cref="Given"/> maps a gap's id to the text typed</item>
/// <item>numeric, short text, reflection: <see cref="Given"/> holds the text typed under <see cref="TextKey"/></item>
/// <item>checklist: <see cref="Given"/> maps an item's id to a <see cref="ChecklistRating"/>'s name in lower case</item>
/// <item>scenario: <see cref="Chosen"/> holds the ids of the choices taken, in order</item>
/// </list>
/// </summary>
public sealed record Response
{
    /// <summary>The key in <see cref="Given"/> of an answer that is one text.</summary>
    public const string TextKey = "text";

    /// <summary>The longest text, in characters, that any question accepts.</summary>
    public const int MaxTextLength = 10_000;

    public ImmutableArray<string> Chosen { get; init => field = value.IsDefault ? [] : value; } = [];
    public ImmutableDictionary<string, string> Given { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static Response Of(params IEnumerable<string> chosen) => new() { Chosen = [.. chosen] };
    public static Response OfText(string text) => new() { Given = ImmutableDictionary<string, string>.Empty.Add(TextKey, text) };
    public static Response OfParts(IEnumerable<KeyValuePair<string, string>> given) => new() { Given = given.ToImmutableDictionary() };

    /// <summary>The one text that was typed, or null.</summary>
    public string? Text => Given.GetValueOrDefault(TextKey);

    public bool IsEmpty => Chosen.IsEmpty && Given.Values.All(string.IsNullOrWhiteSpace);

    /// <summary>Whether something was chosen, nothing twice, only from these ids, and nothing was given besides.</summary>
    internal bool ChoosesFrom(IEnumerable<string> ids)
    {
        if (Chosen.IsEmpty || !Given.IsEmpty) return false;

        var open = ids.ToHashSet(StringComparer.Ordinal);
        return Chosen.All(open.Remove);
    }

    /// <summary>Whether something was given, under these ids alone and in texts of a bearable length, and nothing was chosen besides.</summary>
    internal bool GivesFor(IEnumerable<string> ids) =>
        Chosen.IsEmpty && !IsEmpty
        && Given.Keys.All(ids.ToHashSet(StringComparer.Ordinal).Contains)
        && Given.Values.All(value => value is null || value.Length <= MaxTextLength);

    /// <summary>Whether the response is one text and nothing else.</summary>
    internal bool IsOneText => GivesFor([TextKey]);
}
