namespace Mooc.Content;

/// <summary>Free text, kept for the learner and never graded.</summary>
public sealed record ReflectionQuestion : Question
{
    /// <summary>How many words the author suggests; a suggestion, never a condition.</summary>
    public int? MinWords { get; init; }
    public override bool IsGraded => false;

    public override bool Accepts(Response response) => response.IsOneText;
    public override Grade Grade(Response response) => Mooc.Content.Grade.Ungraded;
}
