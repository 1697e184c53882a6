using Markdig.Syntax;

namespace Mooc.Content.Shapes;

/// <summary><c>Question:</c> and a task list: one right option, several, or true and false.</summary>
internal static class ChoiceShape
{
    public static ChoiceQuestion Read(QuestionReading question)
    {
        var place = question.Body.TakeWhile(block => block is not ListBlock list || !ItemBox.AnyIn(list, question.Page)).Count();
        var list = ChoiceList.At(question.Body, place, question);
        var options = ReadOptions(list, question);
        var after = question.Body.Skip(list.End).ToList();
        question.ReportSecondShape(question.Body.Take(place).Concat(after));
        var (hints, explanation) = question.ReadAfter(after);
        var kind = KindOf(options, question);
        ReportOptions(list, options, question);
        if (kind == ChoiceKind.TrueFalse) options = [.. options.Select(option => option with { Id = question.Words.SaysTrue(option.Text) ? "true" : "false" })];

        return new ChoiceQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = question.Html.Blocks(question.Body.Take(place)),
            Points = question.Points,
            Hints = hints,
            Explanation = explanation,
            Line = question.Line,
            Kind = kind,
            Options = options,
            Shuffle = kind != ChoiceKind.TrueFalse && question.Shuffle,
        };
    }

    private static List<Option> ReadOptions(ChoiceList list, QuestionReading question)
    {
        var ids = new PartIds(question);
        var options = new List<Option>();
        foreach (var listed in list.Items)
            if (OptionReader.Read(listed, ids, question) is { } option) options.Add(option);
        return options;
    }

    private static ChoiceKind KindOf(List<Option> options, QuestionReading question)
    {
        var right = options.Count(option => option.IsRight);
        if (question.Outline.Head.SelectAll || right > 1) return ChoiceKind.SeveralRight;
        return question.Words.IsTrueFalse([.. options.Select(option => option.Text)]) ? ChoiceKind.TrueFalse : ChoiceKind.OneRight;
    }

    private static void ReportOptions(ChoiceList list, List<Option> options, QuestionReading question)
    {
        var first = list.Items[0].Item;
        if (options.Count < 2) question.Report(KnownProblems.OneOption, first);
        if (!options.Any(option => option.IsRight)) question.Report(KnownProblems.NoRightOption, first);
        else if (options.Count > 1 && options.All(option => option.IsRight)) question.Report(KnownProblems.AllOptionsRight, first);
        if (options.GroupBy(option => option.Text).Any(same => same.Key.Length > 0 && same.Count() > 1)) question.Report(KnownProblems.OptionTwice, first);
    }
}
