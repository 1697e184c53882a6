using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>The one paragraph that an item to order or to rate consists of.</summary>
internal static class ListedText
{
    /// <summary>Null where the item has no text; anything beside the paragraph is reported.</summary>
    public static ParagraphBlock? Of(ListItemBlock item, QuestionReading question)
    {
        foreach (var block in item.Skip(1).Where(block => block is not HtmlBlock)) question.Report(KnownProblems.ItemTooLong, block);
        if (item.Count > 0 && item[0] is ParagraphBlock paragraph && PlainText.Of(paragraph.Inline).Length > 0) return paragraph;

        question.Report(KnownProblems.ItemEmpty, item);
        return null;
    }
}
