using System.Text;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Mooc.Content.Pages;

/// <summary>
/// Writes Markdown as HTML. Safe by construction: it writes the elements named here and no others, each text and attribute is encoded, and
/// only links that were found good are links. Recurses no deeper than <see cref="CourseMarkdown.DeepestNesting"/>.
/// </summary>
internal sealed class PageHtml(SourcePage page, PageLinks links)
{
    private readonly StringBuilder html = new();

    public string Blocks(IEnumerable<Block> blocks)
    {
        html.Clear();
        foreach (var block in blocks)
        {
            var start = html.Length;
            Write(block);
            if (page.IsForAuthor) MarkLine(start, block);
        }
        return html.ToString().TrimEnd('\n');
    }

    /// <summary>Says in the first element that was written in which line of the file it stands.</summary>
    private void MarkLine(int start, Block block)
    {
        var end = start + 1;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        if (end < html.Length && html[start] == '<') html.Insert(end, $" data-line=\"{page.At(block).Line}\"");
    }

    /// <summary>The inlines without paragraph, comments left out.</summary>
    public string Inlines(ContainerInline? inline)
    {
        html.Clear();
        WriteChildren(inline);
        return html.ToString().Trim();
    }

    public string Inlines(IEnumerable<Inline> inlines)
    {
        html.Clear();
        foreach (var inline in inlines) Write(inline);
        return html.ToString().Trim();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading: WriteHeading(heading); break;
            case ParagraphBlock paragraph: WriteParagraph(paragraph); break;
            case CodeBlock code: WriteCode(code); break;
            case ListBlock list: WriteList(list); break;
            case AlertBlock alert: WriteAlert(alert); break;
            case QuoteBlock quote: WriteContainer("blockquote", quote); break;
            case Table table: new TableHtml(html, WriteChildren, page.Words.Table).Write(table); break;
            case ThematicBreakBlock: html.Append("<hr>\n"); break;
            case HtmlBlock raw: WriteRaw(raw); break;
            case LinkReferenceDefinitionGroup: break;
            case ContainerBlock other:
                foreach (var child in other) Write(child);
                break;
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        html.Append("<h").Append(heading.Level);
        if (page.AnchorOf(heading) is { Length: > 0 } anchor) html.Append(" id=\"").Append(Encode(anchor)).Append('"');
        html.Append('>');
        WriteChildren(heading.Inline);
        html.Append("</h").Append(heading.Level).Append(">\n");
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        if (IsBlank(paragraph)) return;

        html.Append("<p>");
        WriteChildren(paragraph.Inline);
        html.Append("</p>\n");
    }

    private void WriteCode(CodeBlock code)
    {
        // A wide listing scrolls, so the keyboard must be able to reach it.
        html.Append("<pre tabindex=\"0\"><code>").Append(Encode(code.Lines.ToString())).Append("\n</code></pre>\n");
    }

    private void WriteList(ListBlock list)
    {
        var element = list.IsOrdered ? "ol" : "ul";
        html.Append('<').Append(element);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1) html.Append(" start=\"").Append(start).Append('"');
        html.Append(">\n");
        foreach (var item in list.OfType<ListItemBlock>()) WriteItem(item, list.IsLoose);
        html.Append("</").Append(element).Append(">\n");
    }

    private void WriteItem(ListItemBlock item, bool isLoose)
    {
        html.Append("<li>");
        foreach (var block in item)
        {
            if (block is ParagraphBlock paragraph && !isLoose)
            {
                WriteChildren(paragraph.Inline);
                if (item.Count > 1) html.Append('\n');
            }
            else Write(block);
        }
        html.Append("</li>\n");
    }

    private void WriteAlert(AlertBlock alert)
    {
        var kind = alert.Kind.AsSpan();
        var name = kind.Equals("TIP", StringComparison.OrdinalIgnoreCase) ? "tip"
            : kind.Equals("NOTE", StringComparison.OrdinalIgnoreCase) ? "note" : null;
        html.Append(name is null ? "<blockquote>\n" : $"<div class=\"{name}\">\n");
        foreach (var child in alert) Write(child);
        html.Append(name is null ? "</blockquote>\n" : "</div>\n");
    }

    private void WriteContainer(string element, ContainerBlock container)
    {
        html.Append('<').Append(element).Append(">\n");
        foreach (var child in container) Write(child);
        html.Append("</").Append(element).Append(">\n");
    }

    private void WriteRaw(HtmlBlock raw)
    {
        if (raw.Type != HtmlBlockType.Comment) html.Append("<p>").Append(Encode(raw.Lines.ToString().Trim())).Append("</p>\n");
    }

    private void WriteChildren(ContainerInline? container)
    {
        for (var child = container?.FirstChild; child is not null; child = child.NextSibling) Write(child);
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: HtmlText.Append(html, literal.Content.AsSpan()); break;
            case CodeInline code: html.Append("<code>").Append(Encode(code.Content)).Append("</code>"); break;
            case EmphasisInline emphasis: WriteEmphasis(emphasis); break;
            case LinkInline { IsImage: true } image: WriteImage(image); break;
            case LinkInline link: WriteLink(link); break;
            case AutolinkInline link: WriteAutolink(link); break;
            case LineBreakInline lineBreak: html.Append(lineBreak.IsHard ? "<br>\n" : "\n"); break;
            case HtmlEntityInline entity: html.Append(Encode(entity.Transcoded.ToString())); break;
            case HtmlInline tag when !PlainText.IsComment(tag): html.Append(Encode(tag.Tag)); break;
            case GapInline { Id: { } id }: html.Append(GapPlaceholder(id)); break;
            case GapInline gap: html.Append(gap.Source); break;
            case BoxInline box: html.Append(box.IsTicked ? "☑" : "☐"); break;
            case ContainerInline other: WriteChildren(other); break;
        }
    }

    public static string GapPlaceholder(string id) => $"<span data-gap=\"{Encode(id)}\"></span>";

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        // Nothing is left of it where it held no more than the switch word of a heading.
        if (emphasis.FirstChild is null) return;

        var element = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        html.Append('<').Append(element).Append('>');
        WriteChildren(emphasis);
        html.Append("</").Append(element).Append('>');
    }

    private void WriteLink(LinkInline link)
    {
        var target = links.Of(link);
        if (target is not null) OpenLink(target, link.Title);
        WriteChildren(link);
        if (target is not null) html.Append("</a>");
    }

    private void WriteAutolink(AutolinkInline link)
    {
        var target = links.Of(link);
        if (target is not null) OpenLink(target, null);
        html.Append(Encode(link.Url));
        if (target is not null) html.Append("</a>");
    }

    private void OpenLink(PageLink target, string? title)
    {
        html.Append("<a href=\"").Append(Encode(target.Address)).Append('"');
        if (!string.IsNullOrWhiteSpace(title)) html.Append(" title=\"").Append(Encode(title)).Append('"');
        if (target.IsExternal) html.Append(" rel=\"noopener noreferrer\"");
        html.Append('>');
    }

    private void WriteImage(LinkInline image)
    {
        var alternative = PlainText.Of((ContainerInline)image);
        if (links.Of(image) is not { } target)
        {
            html.Append(Encode(alternative));
            return;
        }
        html.Append("<img src=\"").Append(Encode(target.Address)).Append("\" alt=\"").Append(Encode(alternative)).Append('"');
        if (!string.IsNullOrWhiteSpace(image.Title)) html.Append(" title=\"").Append(Encode(image.Title)).Append('"');
        html.Append(" loading=\"lazy\" decoding=\"async\">");
    }

    private static bool IsBlank(ParagraphBlock paragraph) =>
        paragraph.Inline is null || PlainText.Leaves(paragraph.Inline).All(leaf => leaf is HtmlInline html && PlainText.IsComment(html));

    private static string Encode(string text) => HtmlText.Encode(text);
}
