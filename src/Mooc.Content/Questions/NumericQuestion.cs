namespace Mooc.Content;

/// <summary>A number, right within an inclusive range. A learner may type a decimal comma or point.</summary>
public sealed record NumericQuestion : Question
{
    public required decimal Minimum { get; init; }
    public required decimal Maximum { get; init; }

    /// <summary>Shown behind the field, such as "hours"; null where the author names none.</summary>
    public string? UnitName { get; init; }
    public override bool IsGraded => true;

    /// <summary>Refuses what is no number, or one that could be read in two ways, so that a slip of the keyboard is no wrong answer.</summary>
    public override bool Accepts(Response response) => response.IsOneText && NumberIn(response) is not null;

    public override Grade Grade(Response response)
    {
        var isRight = NumberIn(response) is { } number && number >= Minimum && number <= Maximum;
        return Mooc.Content.Grade.Of(Points, isRight ? 1 : 0, 1, isRight ? [Response.TextKey] : []);
    }

    /// <summary>The number that was typed, or null where it is none.</summary>
    // "2.125" might be two thousand, but hardly where the author wrote three decimals.
    public decimal? NumberIn(Response response) =>
        TypedNumber.Read(response.Text, UnitName, threeDecimalsExpected: Math.Max(Minimum.Scale, Maximum.Scale) >= 3);
}
