using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Mooc.Content.Shapes;

namespace Mooc.Content.Fixes;

/// <summary>Indents the feedback that stands right under an option, so that a code forge shows one list.</summary>
internal sealed class UnindentedFeedback : IPageFix
{
    public IEnumerable<TextEdit> In(FixedPage page)
    {
        foreach (var question in page.Page.Outline.OfType<QuestionOutline>())
            for (var place = 1; place < question.Body.Count; place++)
                if (question.Body[place - 1] is ListBlock { IsOrdered: false } list && ItemBox.AnyIn(list, page.Page)
                    && question.Body[place] is QuoteBlock and not AlertBlock && question.Body[place].Line == page.File.LineOf(list.Span.End) + 1)
                    foreach (var edit in Indent(question.Body[place], page)) yield return edit;
    }

    private static IEnumerable<TextEdit> Indent(Block quote, FixedPage page)
    {
        var what = "indented the feedback under its option";
        for (var line = page.File.LineOf(quote.Span.Start); line <= page.File.LineOf(quote.Span.End); line++)
        {
            yield return TextEdit.Insert(page.File.OffsetOfLine(line), "  ", what);
            what = null;
        }
    }
}
