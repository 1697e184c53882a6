using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Mooc.Content.Pages;

/// <summary>
/// The Markdown of courses: what a code forge shows, without attributes, media links or HTML. One pipeline for all; parsing is safe from
/// several threads.
/// </summary>
internal static class CourseMarkdown
{
    public const int DeepestNesting = 100;

    // Markdig takes time that grows with the square of the unclosed brackets in one paragraph: 100 KB of "[a](" took 5 s, 250 KB took 32 s.
    private const int MostBracketsInParagraph = 2_000;
    private const int MostBracketsInFile = 12_000;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The document, or null where it is nested too deep or too tangled to read in reasonable time.</summary>
    public static MarkdownDocument? Parse(SourceFile file, int bodyStart)
    {
        if (IsTangled(file.Text.AsSpan(bodyStart))) return null;
        try
        {
            var document = Markdown.Parse(Blanked(file.Text, bodyStart), Pipeline);
            return IsTooDeep(document) ? null : document;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting.
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseAlertBlocks()
            .UseAutoLinks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePreciseSourceLocation();
        builder.InlineParsers.Insert(0, new BoxInlineParser());
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(new GapInlineParser());
        return builder.Build();
    }

    /// <summary>The text with spaces for front matter, so that every offset in the document is one in the file.</summary>
    private static string Blanked(string text, int bodyStart) => bodyStart == 0 ? text : string.Create(text.Length, (text, bodyStart), static (blanked, source) =>
    {
        source.text.CopyTo(blanked);
        foreach (ref var character in blanked[..source.bodyStart])
            if (character != '\n') character = ' ';
    });

    private static bool IsTangled(ReadOnlySpan<char> body)
    {
        int inParagraph = 0, inFile = 0;
        foreach (var line in body.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                inParagraph = 0;
                continue;
            }
            var brackets = line.Count('[') + line.Count('<');
            inParagraph += brackets;
            inFile += brackets;
            if (inParagraph > MostBracketsInParagraph || inFile > MostBracketsInFile || Markers(line) > DeepestNesting) return true;
        }
        return false;
    }

    /// <summary>How many lists and quotes could begin at the head of this line.</summary>
    private static int Markers(ReadOnlySpan<char> line)
    {
        var markers = 0;
        foreach (var character in line)
        {
            if (character is '>' or '-' or '*' or '+' or '.' or ')') markers++;
            else if (!char.IsAsciiDigit(character) && character is not (' ' or '\t')) break;
        }
        // A line of nothing but dashes or stars is a rule or plain text; it takes a space behind each to nest.
        return line.ContainsAny(" \t>") ? markers : 0;
    }

    private static bool IsTooDeep(MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>();
        open.Push((document, 0));
        while (open.TryPop(out var next))
        {
            if (next.Depth > DeepestNesting) return true;
            switch (next.Node)
            {
                case ContainerBlock container:
                    foreach (var child in container) open.Push((child, next.Depth + 1));
                    break;
                case LeafBlock { Inline: { } inline }:
                    open.Push((inline, next.Depth + 1));
                    break;
                case ContainerInline inlines:
                    foreach (var child in inlines) open.Push((child, next.Depth + 1));
                    break;
            }
        }
        return false;
    }
}
