using Markdig.Syntax;

namespace Mooc.Content.Fixes;

/// <summary>Puts text behind a comment on a line of its own: other players style a paragraph by a comment in front of it, and here the text would be lost.</summary>
internal sealed class TextBehindComment : IPageFix
{
    private const string Close = "-->";

    public IEnumerable<TextEdit> In(FixedPage page)
    {
        foreach (var comment in page.Page.Document!.Descendants<HtmlBlock>().Where(html => html.Type == HtmlBlockType.Comment))
        {
            var end = page.File.Text.IndexOf(Close, comment.Span.Start, StringComparison.Ordinal);
            if (end < 0 || end > comment.Span.End) continue;

            var line = page.File.Text[(end + Close.Length)..page.NextLine(end)];
            if (line.Trim().Length > 0) yield return TextEdit.Insert(end + Close.Length, "\n", "put the text behind a comment on its own line");
        }
    }
}
