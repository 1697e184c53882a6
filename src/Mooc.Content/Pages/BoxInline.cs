using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Mooc.Content.Pages;

/// <summary>The <c>[ ]</c> or <c>[x]</c> in front of a list item.</summary>
internal sealed class BoxInline : LeafInline
{
    public required bool IsTicked { get; init; }
}

/// <summary>
/// Reads boxes as a code forge does: only at the start of an item and only with a space behind, so that <c>[x](#step)</c> stays a link.
/// </summary>
internal sealed class BoxInlineParser : InlineParser
{
    public BoxInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph) return false;
        if (slice.PeekChar(1) is not (' ' or 'x' or 'X') || slice.PeekChar(2) != ']') return false;
        if (slice.PeekChar(3) is not (' ' or '\t' or '\n' or '\0')) return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (start != paragraph.Span.Start) return false;
        processor.Inline = new BoxInline { IsTicked = slice.PeekChar(1) != ' ', Span = new SourceSpan(start, start + 2), Line = line, Column = column };
        slice.Start += 3;
        return true;
    }
}
