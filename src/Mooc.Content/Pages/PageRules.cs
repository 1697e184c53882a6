using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Folders;
using Mooc.Content.Words;

namespace Mooc.Content.Pages;

/// <summary>What holds for the Markdown of every page, whatever it says: no HTML, headings in steps, alerts that mean something.</summary>
internal sealed class PageRules(SourcePage page)
{
    private static readonly string[] Alerts = ["TIP", "NOTE"];

    public void Run()
    {
        CheckHeadings();
        foreach (var block in Blocks(page.Document!))
        {
            if (block is HtmlBlock html) CheckHtml(html);
            else if (block is AlertBlock alert) CheckAlert(alert);
            else if (block is QuoteBlock quote) CheckMisspelt(quote);
            else if (block is LeafBlock { Inline: { } inline }) CheckInlineHtml(inline);
        }
    }

    private static IEnumerable<Block> Blocks(MarkdownDocument document)
    {
        var open = new Stack<Block>([document]);
        while (open.TryPop(out var next))
        {
            yield return next;
            if (next is ContainerBlock container)
                for (var place = container.Count - 1; place >= 0; place--) open.Push(container[place]);
        }
    }

    private void CheckHeadings()
    {
        var isGlossary = page.Found.Kind == PageKind.Glossary;
        var level = isGlossary ? 0 : 1;
        foreach (var heading in page.Headings.Where(heading => heading.Block.Parent is MarkdownDocument))
        {
            if (heading.Text.Length == 0) Report(KnownProblems.HeadingEmpty, heading.Block);
            if (heading.Block.Level == 1 && !isGlossary) Report(KnownProblems.HeadingIsTitle, heading.Block);
            else if (heading.Block.Level > level + 1) Report(KnownProblems.HeadingSkipped, heading.Block, heading.Block.Level, level, level + 1);
            level = heading.Block.Level;
        }
    }

    private void CheckHtml(HtmlBlock html)
    {
        var source = page.SourceOf(html);
        if (html.Type != HtmlBlockType.Comment)
        {
            Report(KnownProblems.RawHtml, html, Tag(source));
            return;
        }
        var end = source.IndexOf("-->", StringComparison.Ordinal);
        if (end < 0) Report(KnownProblems.CommentUnclosed, html);
        else if (!source.AsSpan(end + 3).IsWhiteSpace())
        {
            var rest = end + 3 + source[(end + 3)..].TakeWhile(char.IsWhiteSpace).Count();
            page.Problems.Add(KnownProblems.TextAfterComment.At(page.File.At(html.Span.Start + rest)));
        }
    }

    private void CheckInlineHtml(ContainerInline inline)
    {
        foreach (var tag in PlainText.Leaves(inline).OfType<HtmlInline>())
            if (!PlainText.IsComment(tag) && !tag.Tag.StartsWith("</", StringComparison.Ordinal)) Report(KnownProblems.RawHtml, tag, Tag(tag.Tag));
    }

    private static string Tag(string source)
    {
        var end = source.AsSpan().IndexOfAny("> \n\t");
        var name = end < 0 ? source : source[..end];
        return name.EndsWith('>') ? name : name + ">";
    }

    private void CheckAlert(AlertBlock alert)
    {
        var kind = alert.Kind.ToString();
        if (!Alerts.Contains(kind.ToUpperInvariant())) Report(KnownProblems.AlertUnknown, alert, kind, NearestAlert(kind));
    }

    /// <summary><c>[!NOTE] text on the same line</c>, <c>[! NOTE]</c>, <c>[NOTE]</c>; nested ones are plain quotes to the parser, however they are spelt.</summary>
    private void CheckMisspelt(QuoteBlock quote)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock paragraph) return;

        var source = page.SourceOf(paragraph);
        var close = source.IndexOf(']');
        if (close < 0 || source[0] != '[') return;

        var kind = source[1..close].Trim('!', ' ');
        if (quote.Parent is not MarkdownDocument && source.Split('\n')[0].TrimEnd() == $"[!{kind}]" && Alerts.Contains(kind.ToUpperInvariant()))
            Report(KnownProblems.AlertNested, quote);
        else if (source.StartsWith("[!", StringComparison.Ordinal) || Alerts.Contains(kind.ToUpperInvariant()))
            Report(KnownProblems.AlertUnknown, quote, kind, NearestAlert(kind));
    }

    private static string NearestAlert(string kind) => NearestWord.To(kind, Alerts.Select(alert => alert.ToLowerInvariant())).ToUpperInvariant();

    private void Report(ProblemKind kind, MarkdownObject at, params object[] found) => page.Problems.Add(kind.At(page.At(at), found));
}
