using System.Text.RegularExpressions;

namespace Mooc.Content.Checks;

/// <summary>Options lettered or numbered by hand, in a question whose options are shuffled: the reader would see C, A, B.</summary>
internal sealed partial class LetteredOptions : IContentCheck
{
    public IEnumerable<ContentProblem> In(CheckedPage page) =>
        from question in page.Choices
        where question.Shuffle && question.Kind != ChoiceKind.TrueFalse
        // One may begin so by chance, as in "A. Smith".
        where question.Options.Count(option => Letter().IsMatch(option.Text)) >= 2
        select KnownProblems.LetteredOptions.At(page.At(question));

    [GeneratedRegex(@"^\s*\(?([A-Ha-h]|[1-9])[.)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
