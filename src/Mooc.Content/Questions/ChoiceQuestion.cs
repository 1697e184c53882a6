namespace Mooc.Content;

/// <summary>Single choice, multiple choice, or true and false.</summary>
public sealed record ChoiceQuestion : Question
{
    public required ChoiceKind Kind { get; init; }

    /// <summary>In the author's order; shown shuffled where <see cref="Shuffle"/> is set.</summary>
    public required IReadOnlyList<Option> Options { get; init; }
    public bool Shuffle { get; init; } = true;
    public override bool IsGraded => true;

    public override bool Accepts(Response response) =>
        response.ChoosesFrom(Options.Select(option => option.Id))
        && (Kind == ChoiceKind.SeveralRight || response.Chosen.Length == 1);

    public override Grade Grade(Response response)
    {
        var ticked = response.Chosen.ToHashSet(StringComparer.Ordinal);
        var rightTicks = Options.Count(option => option.IsRight && ticked.Contains(option.Id));
        var wrongTicks = Options.Count(option => !option.IsRight && ticked.Contains(option.Id));
        var rightParts = Options.Where(option => option.IsRight == ticked.Contains(option.Id)).Select(option => option.Id);

        // A wrong tick costs what a right one earns: ticking everything must not pay. With one right option that is all or nothing.
        var right = Options.Count(option => option.IsRight);
        return Mooc.Content.Grade.Of(Points, Math.Max(0, rightTicks - wrongTicks), right, rightParts);
    }
}

public enum ChoiceKind { OneRight, SeveralRight, TrueFalse }

/// <summary>One option; its id is a short hash of its source text unless the author pinned one, and <c>true</c> or <c>false</c> where those are the options. Html is inline, safe.</summary>
public sealed record Option(string Id, string Html, string Text, bool IsRight, string? Feedback);
