using Markdig.Syntax;
using Mooc.Content.Pages;
using Mooc.Content.Shapes;

namespace Mooc.Content.Checks;

/// <summary>A list with a tick that reads like a quiz but stands under no switch word, so that nobody can answer it.</summary>
internal sealed class LooksLikeAQuestion : IContentCheck
{
    public IEnumerable<ContentProblem> In(CheckedPage page)
    {
        var under = new List<HeadingBlock>();
        foreach (var part in page.Page.Outline.OfType<ProseOutline>())
        {
            for (var place = 0; place < part.Blocks.Count; place++)
            {
                if (part.Blocks[place] is HeadingBlock heading)
                {
                    under.RemoveAll(above => above.Level >= heading.Level);
                    under.Add(heading);
                }
                else if (part.Blocks[place] is ListBlock list && IsMeant(list, part.Blocks.ElementAtOrDefault(place + 1), under, page.Page))
                {
                    yield return KnownProblems.LooksLikeQuestion.At(page.Page.At(list), page.Page.Words.Question);
                }
            }
        }
    }

    private static bool IsMeant(ListBlock list, Block? next, List<HeadingBlock> under, SourcePage page)
    {
        if (!ItemBox.AnyTickedIn(list, page)) return false;

        return under.Any(heading => IsQuiz(page.TextOf(heading), page))
            || IsVerdict(next, page)
            || list.OfType<ListItemBlock>().SelectMany(item => item).Any(block => IsVerdict(block, page));
    }

    private static bool IsQuiz(string heading, SourcePage page)
    {
        var words = Spaced(heading);
        return page.Words.QuizHeadings.Any(quiz => words.Contains(Spaced(quiz), StringComparison.Ordinal));
    }

    /// <summary>A quote that begins with "Correct" or another of the words for it.</summary>
    private static bool IsVerdict(Block? block, SourcePage page)
    {
        if (block is not QuoteBlock quote || quote.FirstOrDefault() is not ParagraphBlock first) return false;

        var words = Spaced(PlainText.Of(first.Inline));
        return page.Words.Right.Any(right => words.StartsWith(Spaced(right), StringComparison.Ordinal));
    }

    // Words with one space around each, so that "quiz" is found in "Quiz: cameras" and not in "Quizzical".
    private static string Spaced(string text) =>
        $" {FoldedText.Of(string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? letter : ' ')))} ";
}
