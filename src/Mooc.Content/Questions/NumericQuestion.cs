namespace Mooc.Content;

/// <summary>A number, right within an inclusive range. A learner may type a decimal comma or point.</summary>
public sealed record NumericQuestion : Question
{
    public required decimal Minimum { get; init; }
    public required decimal Maximum { get; init; }

    /// <summary>Shown behind the field, such as "hours"; null where the author names none.</summary>
    public string? UnitName { get; init; }
    public override bool IsGraded => true;

    public override bool Accepts(Response response) => throw new NotImplementedException();
    public override Grade Grade(Response response) => throw new NotImplementedException();
}
