namespace Mooc.Content;

/// <summary>A word or two; right when it equals one of the listed forms, case, spaces and diacritics folded.</summary>
public sealed record ShortTextQuestion : Question
{
    public required IReadOnlyList<string> Accepted { get; init; }
    public override bool IsGraded => true;

    public override bool Accepts(Response response) => response.IsOneText;

    /// <summary>The listed form that a learner meant, or null: what may be told of an answer without repeating a learner's own words.</summary>
    public string? Recognise(string? typed) => Accepted.FirstOrDefault(form => FoldedText.IsAnyOf(typed, [form]));

    public override Grade Grade(Response response)
    {
        var isRight = FoldedText.IsAnyOf(response.Text, Accepted);
        return Mooc.Content.Grade.Of(Points, isRight ? 1 : 0, 1, isRight ? [Response.TextKey] : []);
    }
}
