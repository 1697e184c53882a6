using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>A line <c>Answer: ...</c>: the inlines behind the colon.</summary>
internal sealed record AnswerLine(ParagraphBlock Paragraph, IReadOnlyList<Inline> Content, SourcePosition At);

/// <summary>Finds the paragraphs that begin with the word for "answer" and a colon.</summary>
internal static class AnswerLines
{
    public static bool Any(IEnumerable<Block> body, SourcePage page) => body.Any(block => IsAnswer(block, page));

    public static bool IsAnswer(Block block, SourcePage page) =>
        block is ParagraphBlock { Inline: { } inline } && AfterWord(HeadingText.Of(inline), page) is not null;

    /// <summary>The answers of a paragraph, one a line; a line that begins otherwise is reported.</summary>
    public static IEnumerable<AnswerLine> Of(ParagraphBlock paragraph, SourcePage page)
    {
        foreach (var line in Lines(paragraph))
        {
            var at = page.File.At(line.Count == 0 ? paragraph.Span.Start : line[0].Span.Start);
            if (line is [LiteralInline first, ..] && AfterWord(first.Content.ToString(), page) is { } start)
            {
                first.Content.Start += start;
                yield return new AnswerLine(paragraph, line, at);
            }
            else page.Problems.Add(KnownProblems.AnswerNotOneLine.At(at, page.Words.Answer[0]));
        }
    }

    /// <summary>Reports an answer that does not begin its paragraph, and so is none; says whether there was one.</summary>
    public static bool ReportHidden(IEnumerable<Block> body, SourcePage page)
    {
        foreach (var paragraph in body.SelectMany(PlainText.LeafBlocks).OfType<ParagraphBlock>().Where(paragraph => paragraph.Inline is not null))
        {
            if (Lines(paragraph).FirstOrDefault(line => line is [LiteralInline first, ..] && AfterWord(first.Content.ToString(), page) is not null) is not { } hidden) continue;
            page.Problems.Add(KnownProblems.AnswerNotOneLine.At(page.At(hidden[0]), page.Words.Answer[0]));
            return true;
        }
        return false;
    }

    private static IEnumerable<List<Inline>> Lines(ParagraphBlock paragraph)
    {
        var line = new List<Inline>();
        foreach (var inline in paragraph.Inline!)
        {
            if (inline is LineBreakInline)
            {
                yield return line;
                line = [];
            }
            else line.Add(inline);
        }
        yield return line;
    }

    private static int? AfterWord(string text, SourcePage page)
    {
        var start = text.Length - text.TrimStart().Length;
        foreach (var word in page.Words.Answer)
        {
            if (!text.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var colon = start + word.Length;
            while (colon < text.Length && text[colon] == ' ') colon++;
            if (colon < text.Length && text[colon] is ':' or '：') return colon + 1;
        }
        return null;
    }
}
