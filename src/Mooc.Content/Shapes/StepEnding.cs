using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary><c>**End: good**</c> in a step's text closes the path. The mark itself is not shown.</summary>
internal static class StepEnding
{
    public static ScenarioEnding? Take(IEnumerable<Block> body, QuestionReading question)
    {
        ScenarioEnding? ending = null;
        foreach (var paragraph in body.OfType<ParagraphBlock>().Where(paragraph => paragraph.Inline is not null))
        {
            foreach (var strong in paragraph.Inline!.OfType<EmphasisInline>().Where(emphasis => emphasis.DelimiterCount == 2).ToList())
            {
                if (WordAfterEnd(PlainText.Of(strong), question) is not { } word) continue;
                if (question.Words.Endings.TryGetValue(word, out var found)) ending ??= found;
                else question.Report(KnownProblems.EndingUnknown, strong, word);
                Remove(strong);
            }
        }
        return ending;
    }

    private static string? WordAfterEnd(string text, QuestionReading question)
    {
        var colon = text.AsSpan().IndexOfAny(':', '：');
        return colon > 0 && question.Words.End.Any(word => Words.SwitchWords.Same(text[..colon], word)) ? text[(colon + 1)..].Trim(' ', '.') : null;
    }

    private static void Remove(EmphasisInline mark)
    {
        if (mark.PreviousSibling is null or LineBreakInline && mark.NextSibling is LiteralInline behind) behind.Content.TrimStart();
        if (mark.NextSibling is null && mark.PreviousSibling is LiteralInline before) before.Content.TrimEnd();
        mark.Remove();
    }
}
