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

    public ImmutableArray<string> Chosen { get; init; } = [];
    public ImmutableDictionary<string, string> Given { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static Response Of(params IEnumerable<string> chosen) => new() { Chosen = [.. chosen] };
    public static Response OfText(string text) => new() { Given = ImmutableDictionary<string, string>.Empty.Add(TextKey, text) };
    public static Response OfParts(IEnumerable<KeyValuePair<string, string>> given) => new() { Given = given.ToImmutableDictionary() };

    /// <summary>The one text that was typed, or null.</summary>
    public string? Text => Given.GetValueOrDefault(TextKey);

    public bool IsEmpty => Chosen.IsEmpty && Given.Values.All(string.IsNullOrWhiteSpace);
}
