using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;

namespace Mooc.Content.Checks;

/// <summary>
/// The words of a paragraph as a reader sees them, with the place of each in the file. Code, gaps and bare addresses count as a word each,
/// since their letters are not the author's prose; pictures and comments as none.
/// </summary>
internal sealed class PlacedText
{
    private readonly List<(int Start, int Offset)> places = [];

    private PlacedText(LeafBlock block, string source)
    {
        IsHeading = block is HeadingBlock;
        var text = new StringBuilder();
        foreach (var leaf in PlainText.Leaves(block.Inline ?? []))
        {
            places.Add((text.Length, leaf is LiteralInline literal ? OffsetOf(literal, source) : leaf.Span.Start));
            text.Append(WordsOf(leaf));
        }

        Text = text.ToString();
    }

    public string Text { get; }
    public bool IsHeading { get; }

    public static PlacedText Of(LeafBlock block, string source) => new(block, source);

    /// <summary>The offset in the file of a character of <see cref="Text"/>.</summary>
    public int OffsetOf(int place)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Start <= place) low = middle + 1;
            else high = middle;
        }
        var (start, offset) = low > 0 ? places[low - 1] : default;
        return offset + place - start;
    }

    private static int OffsetOf(LiteralInline literal, string source)
    {
        // An escaped character begins with a backslash that nobody sees.
        var offset = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        // A cell of a table drops the white space around its words, but the place that Markdig tells still has it.
        if (literal.Content.IsEmpty || char.IsWhiteSpace(literal.Content.CurrentChar)) return offset;
        while (offset < literal.Span.End && char.IsWhiteSpace(source[offset])) offset++;
        return offset;
    }

    private static string WordsOf(Inline leaf) => leaf switch
    {
        LiteralInline { Parent: LinkInline { IsAutoLink: true } } or AutolinkInline => "address",
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        CodeInline => "code",
        GapInline => "gap",
        _ => "",
    };
}
