using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary><c>Checklist:</c> and a plain list; the pages that an item links to are its help.</summary>
internal static class ChecklistShape
{
    public static ChecklistQuestion Read(QuestionReading question)
    {
        var before = question.Body.TakeWhile(block => block is not ListBlock { IsOrdered: false }).ToList();
        var list = (ListBlock)question.Body[before.Count];
        var after = question.Body.Skip(before.Count + 1).ToList();
        foreach (var second in after.OfType<ListBlock>()) question.Report(KnownProblems.SecondShape, second);

        var ids = new PartIds(question);
        var items = new List<ChecklistItem>();
        foreach (var item in list.OfType<ListItemBlock>())
            if (ListedText.Of(item, question) is { } text) items.Add(Item(text, ids, question));

        var (hints, explanation) = question.ReadAfter(after);
        return new ChecklistQuestion
        {
            Id = question.Id,
            Title = question.Title,
            TitleHtml = question.TitleHtml,
            Html = question.Html.Blocks(before),
            Points = 0,
            Hints = hints,
            Explanation = explanation,
            Line = question.Line,
            Items = items,
        };
    }

    private static ChecklistItem Item(ParagraphBlock text, PartIds ids, QuestionReading question)
    {
        var source = question.Page.SourceOf(text);
        if (text.Inline?.FirstChild is BoxInline box)
        {
            // A blank box is how many authors write a checklist; it means no more than a bullet.
            if (box.IsTicked) question.Report(KnownProblems.ChecklistTicked, box);
            source = source["[ ]".Length..];
            box.Remove();
        }
        var helps = text.Inline!.Descendants().OfType<Markdig.Syntax.Inlines.Inline>()
            .Select(inline => question.Links.Of(inline)?.HelpId).OfType<string>().Distinct();
        return new ChecklistItem(ids.Of(text, source), question.Html.Inlines(text.Inline), PlainText.Of(text.Inline), [.. helps]);
    }
}
