namespace Mooc.Content;

/// <summary>Single choice, multiple choice, or true and false.</summary>
public sealed record ChoiceQuestion : Question
{
    public required ChoiceKind Kind { get; init; }

    /// <summary>In the author's order; shown shuffled where <see cref="Shuffle"/> is set.</summary>
    public required IReadOnlyList<Option> Options { get; init; }
    public bool Shuffle { get; init; } = true;
    public override bool IsGraded => true;

    public override bool Accepts(Response response) => throw new NotImplementedException();
    public override Grade Grade(Response response) => throw new NotImplementedException();
}

public enum ChoiceKind { OneRight, SeveralRight, TrueFalse }

/// <summary>One option; its id is a short hash of its source text unless the author pinned one. Html is inline, safe.</summary>
public sealed record Option(string Id, string Html, string Text, bool IsRight, string? Feedback);
