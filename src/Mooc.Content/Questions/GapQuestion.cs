namespace Mooc.Content;

/// <summary>
/// A text with gaps, each scored for itself. <see cref="Question.Html"/> is the text with the placeholder
/// <c>&lt;span data-gap="ID"&gt;&lt;/span&gt;</c> where a gap stands; <see cref="Segments"/> is the same HTML cut at the gaps, so that
/// segment, gap, segment, gap, ..., segment is the whole.
/// </summary>
public sealed record GapQuestion : Question
{
    public required IReadOnlyList<Gap> Gaps { get; init; }
    public required IReadOnlyList<string> Segments { get; init; }
    public override bool IsGraded => true;

    public override bool Accepts(Response response) => response.GivesFor(Gaps.Select(gap => gap.Id));

    public override Grade Grade(Response response)
    {
        var filled = Gaps.Where(gap => FoldedText.IsAnyOf(response.Given.GetValueOrDefault(gap.Id), gap.Accepted)).Select(gap => gap.Id).ToList();
        return Mooc.Content.Grade.Of(Points, filled.Count, Gaps.Count, filled);
    }
}

public sealed record Gap(string Id, IReadOnlyList<string> Accepted)
{
    /// <summary>The listed form that a learner meant, or null.</summary>
    public string? Recognise(string? typed) => Accepted.FirstOrDefault(form => FoldedText.IsAnyOf(typed, [form]));
}
