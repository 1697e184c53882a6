using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>A text with several <c>___</c> and as many answers.</summary>
internal static class GapShape
{
    public static List<GapInline> GapsIn(IEnumerable<Block> blocks) =>
        [.. blocks.SelectMany(PlainText.LeafBlocks).Where(leaf => leaf.Inline is not null).SelectMany(leaf => PlainText.Leaves(leaf.Inline!)).OfType<GapInline>()];

    public static GapQuestion Read(QuestionReading question, List<Block> before, List<GapInline> gaps, List<AnswerLine> lines, List<Block> after)
    {
        if (gaps.Count != lines.Count) question.Report(KnownProblems.GapsAndAnswers, gaps[0], gaps.Count, lines.Count, question.Words.Answer[0]);
        var ids = new PartIds(question);
        foreach (var (gap, place) in gaps.Select((gap, place) => (gap, place)))
            gap.Id = (place < lines.Count ? ids.Pinned(lines[place].Content[^1], lines[place].Paragraph) : null) ?? ids.OfText(TextBefore(gaps, place, question), place < lines.Count ? lines[place].Paragraph : null);
        var html = question.Html.Blocks(before);
        var (hints, explanation) = question.ReadAfter(after);
        return new GapQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = html,
            Points = question.Points,
            Hints = hints,
            Explanation = explanation,
            Line = question.Line,
            Gaps = [.. gaps.Zip(lines, (gap, line) => new Gap(gap.Id!, Accepted(line, question)))],
            Segments = Segments(html, gaps),
        };
    }

    // Never a hash of the answer: a reader could try words until one fits.
    private static string TextBefore(List<GapInline> gaps, int place, QuestionReading question)
    {
        var start = place == 0 ? question.Body[0].Span.Start : gaps[place - 1].Span.End + 1;
        return question.Page.File.Text[start..Math.Max(start, gaps[place].Span.Start)];
    }

    private static List<string> Accepted(AnswerLine line, QuestionReading question)
    {
        var codes = line.Content.OfType<CodeInline>().Select(code => code.Content.Trim()).ToList();
        if (codes.Count == 0) question.Page.Problems.Add(KnownProblems.AnswerWithoutCode.At(line.At));
        else if (codes.Any(code => code.Length == 0)) question.Page.Problems.Add(KnownProblems.AnswerEmpty.At(line.At));
        return codes;
    }

    private static List<string> Segments(string html, List<GapInline> gaps)
    {
        var segments = new List<string>();
        foreach (var placeholder in gaps.Select(gap => PageHtml.GapPlaceholder(gap.Id!)))
        {
            var at = html.IndexOf(placeholder, StringComparison.Ordinal);
            segments.Add(html[..at]);
            html = html[(at + placeholder.Length)..];
        }
        segments.Add(html);
        return segments;
    }
}
