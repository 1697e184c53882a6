namespace Mooc.Content;

/// <summary>A word or two; right when it equals one of the listed forms, case, spaces and diacritics folded.</summary>
public sealed record ShortTextQuestion : Question
{
    public required IReadOnlyList<string> Accepted { get; init; }
    public override bool IsGraded => true;

    public override bool Accepts(Response response) => throw new NotImplementedException();
    public override Grade Grade(Response response) => throw new NotImplementedException();
}
