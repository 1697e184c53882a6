namespace Mooc.Content;

/// <summary>Items that a learner rates for their own work or city; a score for orientation, never graded.</summary>
public sealed record ChecklistQuestion : Question
{
    public required IReadOnlyList<ChecklistItem> Items { get; init; }
    public override bool IsGraded => false;

    public override bool Accepts(Response response) =>
        response.GivesFor(Items.Select(item => item.Id))
        && response.Given.Values.All(given => string.IsNullOrWhiteSpace(given) || RatingNamed(given) is not null);

    public override Grade Grade(Response response) => Mooc.Content.Grade.Ungraded;

    /// <summary>How far the learner has come, 0 (nothing) to 1 (all done): each step of the scale counts a third of an item. Not a grade.</summary>
    public decimal Score(Response response) =>
        Items.Count == 0 ? 0 : Items.Sum(item => (decimal)RatingOf(item, response)) / (Items.Count * (int)ChecklistRating.Done);

    /// <summary>The units or modules (their ids) that help with the items that are not done yet, each once, in the author's order.</summary>
    public IReadOnlyList<string> HelpsFor(Response response) =>
        [.. Items.Where(item => RatingOf(item, response) != ChecklistRating.Done).SelectMany(item => item.Helps).Distinct(StringComparer.Ordinal)];

    /// <summary>The learner's rating of an item; one that was left out is not yet begun.</summary>
    public static ChecklistRating RatingOf(ChecklistItem item, Response response) =>
        RatingNamed(response.Given.GetValueOrDefault(item.Id)) ?? ChecklistRating.NotYet;

    private static ChecklistRating? RatingNamed(string? name) => name switch
    {
        "notyet" => ChecklistRating.NotYet,
        "planned" => ChecklistRating.Planned,
        "begun" => ChecklistRating.Begun,
        "done" => ChecklistRating.Done,
        _ => null,
    };
}

/// <summary>An item, with the units or modules of the course (their ids) that the author links to as help.</summary>
public sealed record ChecklistItem(string Id, string Html, string Text, IReadOnlyList<string> Helps);

public enum ChecklistRating { NotYet, Planned, Begun, Done }
