using Markdig.Syntax;
using Mooc.Content.Shapes;

namespace Mooc.Content.Fixes;

/// <summary>Writes <c>[]</c>, <c>[x ]</c>, <c>(x)</c> and <c>[x]text</c> in front of an option as a code forge reads it, and ticks what says "(correct)".</summary>
internal sealed class MisspeltBox : IPageFix
{
    private static readonly char[] Space = [' ', '\t', '\n'];

    public IEnumerable<TextEdit> In(FixedPage page)
    {
        foreach (var question in page.Page.Outline.OfType<QuestionOutline>())
            foreach (var item in question.Body.OfType<ListBlock>().Where(list => ItemBox.AnyIn(list, page.Page)).SelectMany(list => list.OfType<ListItemBlock>()))
                foreach (var edit in In(item, page)) yield return edit;
    }

    private static IEnumerable<TextEdit> In(ListItemBlock item, FixedPage page)
    {
        if (item.Count == 0 || item[0] is not ParagraphBlock paragraph) yield break;

        var box = ItemBox.Of(item, page.Page);
        var start = paragraph.Span.Start;
        var mark = RightMark.In(page.Page.SourceOf(paragraph), page.Page.Words);
        if (mark is { } said && box.State is BoxState.Blank or BoxState.Ticked)
        {
            yield return new TextEdit(start + said.Start, said.Length, "", $"ticked the option that said \"{said.Text.Trim()}\"");
            if (box.State == BoxState.Blank) yield return new TextEdit(start, 3, "[x]", null);
        }
        if (box.State != BoxState.Malformed) yield break;

        var meant = box.Source.AsSpan(1, box.Source.Length - 2).Trim() is "" or "-" ? "[ ]" : "[x]";
        var next = start + box.Source.Length;
        var gap = next < page.File.Text.Length && Space.Contains(page.File.Text[next]) ? "" : " ";
        yield return new TextEdit(start, box.Source.Length, meant + gap, $"wrote {meant} for {box.Source}");
    }
}
