using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Mooc.Content.Pages;

/// <summary>A run of three or more underscores between words: a gap where the question has answers for it, else just underscores.</summary>
internal sealed class GapInline : LeafInline
{
    public required string Source { get; init; }

    /// <summary>The gap's id, once a question has taken it.</summary>
    public string? Id { get; set; }
}

internal sealed class GapInlineParser : InlineParser
{
    private const int Shortest = 3;

    public GapInlineParser() => OpeningCharacters = ['_'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = 0;
        while (slice.PeekChar(length) == '_') length++;
        if (length < Shortest || char.IsLetterOrDigit(slice.PeekCharExtra(-1)) || char.IsLetterOrDigit(slice.PeekChar(length))) return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new GapInline { Source = new string('_', length), Span = new SourceSpan(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }
}
