using System.Text;
using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>Reads one option: a box, one paragraph, quotes as feedback.</summary>
internal static class OptionReader
{
    /// <summary>The option, or null where the item is none, which is reported.</summary>
    public static Option? Read(ListedItem listed, PartIds ids, QuestionReading question)
    {
        var item = listed.Item;
        var box = ItemBox.Of(item, question.Page);
        ReportBox(box, item, question);
        ReportBlocks(item, question);
        if (item.Count == 0 || item[0] is not ParagraphBlock paragraph) return null;

        (paragraph.Inline?.FirstChild as BoxInline)?.Remove();
        var text = PlainText.Of(paragraph.Inline);
        if (text.Length == 0) question.Report(KnownProblems.OptionEmpty, item);
        ReportMark(text, paragraph, question);
        var source = question.Page.SourceOf(paragraph);
        var id = ids.Of(paragraph, box.IsMeant ? source[Math.Min(box.Source.Length, source.Length)..] : source);
        return new Option(id, question.Html.Inlines(paragraph.Inline), text, box.State == BoxState.Ticked, Feedback(listed, question));
    }

    public static string? Feedback(ListedItem listed, QuestionReading question)
    {
        var feedback = new StringBuilder();
        foreach (var quote in listed.Feedback) feedback.Append(question.Html.Blocks(quote)).Append('\n');
        return feedback.Length == 0 ? null : feedback.ToString().TrimEnd('\n');
    }

    private static void ReportBox(ItemBox box, ListItemBlock item, QuestionReading question)
    {
        switch (box.State)
        {
            case BoxState.None: question.Report(KnownProblems.BoxMissing, item); break;
            case BoxState.Malformed: question.Report(KnownProblems.BoxMalformed, item[0], box.Source); break;
            case BoxState.Foreign: question.Report(KnownProblems.ForeignSyntax, item[0], box.Source, ForeignSyntax.Cure(box.Source)); break;
        }
    }

    private static void ReportBlocks(ListItemBlock item, QuestionReading question)
    {
        foreach (var block in item.Skip(1).Where(block => block is not QuoteBlock))
        {
            if (block is ListBlock inner && ItemBox.AnyIn(inner, question.Page)) question.Report(KnownProblems.BoxNested, inner);
            else if (block is not HtmlBlock) question.Report(KnownProblems.OptionTooLong, block);
        }
    }

    private static void ReportMark(string text, ParagraphBlock paragraph, QuestionReading question)
    {
        if (RightMark.In(text, question.Words) is { } mark) question.Report(KnownProblems.RightMarkedInText, paragraph, mark.Text.Trim());
    }
}
