namespace Mooc.Content.Checks;

/// <summary>A unit of more than 20 minutes: more than a coffee break, and more than one idea.</summary>
internal sealed class LongUnit : IContentCheck
{
    private const int MostMinutes = 20;

    public IEnumerable<ContentProblem> In(CheckedPage page) =>
        page.Unit is { Minutes: > MostMinutes } unit ? [KnownProblems.LongUnit.At(page.Start, unit.Minutes)] : [];
}
