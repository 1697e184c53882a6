namespace Mooc.Content.Foreign;

/// <summary>An option as it is to be written here.</summary>
internal sealed record FoundOption(string Text, bool IsRight, IReadOnlyList<string> Feedback);

/// <summary>
/// A question of another player that can be asked here. It replaces the lines from <paramref name="First"/> up to <paramref name="End"/>. Either it has
/// options, or the accepted forms of a short answer.
/// </summary>
internal sealed record ForeignQuestion(int First, int End, int Level, string Title)
{
    public IReadOnlyList<string> Body { get; init; } = [];
    public IReadOnlyList<FoundOption> Options { get; init; } = [];
    public IReadOnlyList<string> Accepted { get; init; } = [];
    public bool SelectAll { get; init; }
    public bool OwnsSection { get; init; }
    public IReadOnlyList<string> Hints { get; init; } = [];
    public IReadOnlyList<string> Explanation { get; init; } = [];

    /// <summary>Whether it was written so that even a plain run of <c>mooc fix</c> may rewrite it: as other players' boxes, or under a quiz heading.</summary>
    public bool IsCertain { get; init; }
}

/// <summary>What looks like a question and cannot be decided.</summary>
internal sealed record Undecided(int Line, string Why);
