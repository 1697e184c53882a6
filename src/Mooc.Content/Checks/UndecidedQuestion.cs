using System.Text.RegularExpressions;
using Mooc.Content.Folders;
using Mooc.Content.Foreign;

namespace Mooc.Content.Checks;

/// <summary>Options in the manner of another player with which nobody can tell what is right.</summary>
internal sealed partial class UndecidedQuestion : IContentCheck
{
    public IEnumerable<ContentProblem> In(CheckedPage page)
    {
        // Most pages hold nothing of the kind; looking through them line by line would take longer than reading them.
        if (page.Page.Found.Kind != PageKind.Unit || !FirstOption().IsMatch(page.Page.File.Text)) return [];
        return ForeignQuestions.In(page.Page).Undecided.Select(place => KnownProblems.QuestionUndecided.At(page.Page.File.AtLine(place.Line + 1), place.Why));
    }

    [GeneratedRegex(@"^[ \t]*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*)?\(?[Aa][.):]", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FirstOption();
}
