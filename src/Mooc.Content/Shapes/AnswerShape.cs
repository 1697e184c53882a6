using Markdig.Syntax;

namespace Mooc.Content.Shapes;

/// <summary><c>Question:</c> and <c>Answer:</c>: a number, a short text, or several gaps.</summary>
internal static class AnswerShape
{
    public static Question Read(QuestionReading question)
    {
        var before = question.Body.TakeWhile(block => !AnswerLines.IsAnswer(block, question.Page)).ToList();
        var paragraphs = question.Body.Skip(before.Count).TakeWhile(block => AnswerLines.IsAnswer(block, question.Page)).Cast<ParagraphBlock>().ToList();
        var after = question.Body.Skip(before.Count + paragraphs.Count).ToList();
        question.ReportSecondShape(after);

        var lines = paragraphs.SelectMany(paragraph => AnswerLines.Of(paragraph, question.Page)).ToList();
        var gaps = GapShape.GapsIn(before);
        if (gaps.Count > 1) return GapShape.Read(question, before, gaps, lines, after);

        if (lines.Count > 1) question.Page.Problems.Add(KnownProblems.SecondShape.At(lines[1].At));
        var form = AnswerForm.Read(lines[0], question);
        return form.IsNumber ? Numeric(question, before, form, after) : ShortText(question, before, form, after);
    }

    private static NumericQuestion Numeric(QuestionReading question, List<Block> before, AnswerForm form, List<Block> after)
    {
        var (hints, explanation) = question.ReadAfter(after);
        return new NumericQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = question.Html.Blocks(before),
            Points = question.Points,
            Hints = hints,
            Explanation = explanation,
            Line = question.Line,
            Minimum = form.Minimum!.Value,
            Maximum = form.Maximum!.Value,
            UnitName = form.UnitName,
        };
    }

    private static ShortTextQuestion ShortText(QuestionReading question, List<Block> before, AnswerForm form, List<Block> after)
    {
        var (hints, explanation) = question.ReadAfter(after);
        return new ShortTextQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = question.Html.Blocks(before),
            Points = question.Points,
            Hints = hints,
            Explanation = explanation,
            Line = question.Line,
            Accepted = form.Accepted,
        };
    }
}
