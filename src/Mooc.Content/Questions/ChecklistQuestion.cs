namespace Mooc.Content;

/// <summary>Items that a learner rates for their own work or city; a score for orientation, never graded.</summary>
public sealed record ChecklistQuestion : Question
{
    public required IReadOnlyList<ChecklistItem> Items { get; init; }
    public override bool IsGraded => false;

    public override bool Accepts(Response response) => throw new NotImplementedException();
    public override Grade Grade(Response response) => Mooc.Content.Grade.Ungraded;
}

/// <summary>An item, with the units or modules of the course (their ids) that the author links to as help.</summary>
public sealed record ChecklistItem(string Id, string Html, string Text, IReadOnlyList<string> Helps);

public enum ChecklistRating { NotYet, Planned, Begun, Done }
