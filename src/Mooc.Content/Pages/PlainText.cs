using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Mooc.Content.Pages;

/// <summary>What a reader sees of a stretch of Markdown, without marks. Never recurses.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline? inline)
    {
        if (inline is null) return "";

        var text = new StringBuilder();
        foreach (var leaf in Leaves(inline)) Append(text, leaf);
        return text.ToString().Trim();
    }

    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var leaf in blocks.SelectMany(LeafBlocks))
        {
            if (leaf is HtmlBlock || leaf is LinkReferenceDefinition) continue;
            if (text.Length > 0) text.Append(leaf.Parent is TableCell ? ' ' : '\n');
            text.Append(leaf.Inline is { } inline ? Of(inline) : leaf.Lines.ToString());
        }
        return text.ToString();
    }

    /// <summary>How many words a reader reads.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var character in text)
        {
            var isPart = inWord ? !char.IsWhiteSpace(character) : char.IsLetterOrDigit(character);
            if (isPart && !inWord) words++;
            inWord = isPart;
        }
        return words;
    }

    /// <summary>The inlines without children below this one, in reading order; an image counts as one.</summary>
    public static IEnumerable<Inline> Leaves(ContainerInline inline) => InlineWalk.Leaves(inline);

    public static IEnumerable<LeafBlock> LeafBlocks(Block block)
    {
        var open = new Stack<Block>([block]);
        while (open.TryPop(out var next))
        {
            if (next is LeafBlock leaf) yield return leaf;
            else if (next is ContainerBlock container)
                for (var place = container.Count - 1; place >= 0; place--) open.Push(container[place]);
        }
    }

    public static void Append(StringBuilder text, Inline leaf)
    {
        switch (leaf)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case GapInline gap:
                text.Append(gap.Source);
                break;
            case HtmlInline html when !IsComment(html):
                text.Append(html.Tag);
                break;
            case LinkInline { IsImage: true } image:
                text.Append(Of((ContainerInline)image));
                break;
        }
    }

    public static bool IsComment(HtmlInline html) => html.Tag.StartsWith("<!--", StringComparison.Ordinal);
}
