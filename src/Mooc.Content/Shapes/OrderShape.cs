using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary><c>Order:</c> and a numbered list in the right order.</summary>
internal static class OrderShape
{
    public static OrderQuestion Read(QuestionReading question)
    {
        var before = question.Body.TakeWhile(block => block is not ListBlock { IsOrdered: true }).ToList();
        var list = (ListBlock)question.Body[before.Count];
        var after = question.Body.Skip(before.Count + 1).ToList();
        foreach (var second in after.OfType<ListBlock>().Where(other => other.IsOrdered)) question.Report(KnownProblems.SecondShape, second);
        question.ReportSecondShape(before.Concat(after.Where(block => block is not ListBlock { IsOrdered: true })));

        var ids = new PartIds(question);
        var items = new List<OrderItem>();
        foreach (var item in list.OfType<ListItemBlock>())
            if (ListedText.Of(item, question) is { } text) items.Add(new OrderItem(ids.Of(text, question.Page.SourceOf(text)), question.Html.Inlines(text.Inline), PlainText.Of(text.Inline)));
        if (items.Count < 2) question.Report(KnownProblems.OneItem, list);
        if (items.DistinctBy(item => item.Text).Count() < items.Count) question.Report(KnownProblems.OptionTwice, list);

        var (hints, explanation) = question.ReadAfter(after);
        return new OrderQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = question.Html.Blocks(before),
            Points = question.Points,
            Hints = hints,
            Explanation = explanation,
            Line = question.Line,
            Items = items,
        };
    }
}
