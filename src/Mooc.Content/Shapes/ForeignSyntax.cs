using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>Finds questions that were written for another player and would silently score nothing.</summary>
internal static class ForeignSyntax
{
    /// <summary>Reports <c>[[X]]</c> and <c>[(X)]</c> at the head of a line; says whether there were any.</summary>
    public static bool Report(IEnumerable<Block> blocks, SourcePage page)
    {
        var found = false;
        foreach (var paragraph in blocks.SelectMany(PlainText.LeafBlocks).OfType<ParagraphBlock>())
        {
            var offset = paragraph.Span.Start;
            foreach (var line in page.SourceOf(paragraph).Split('\n'))
            {
                var indent = line.Length - line.TrimStart().Length;
                if (ItemBox.OfText(line[indent..]) is { State: BoxState.Foreign } box)
                {
                    page.Problems.Add(KnownProblems.ForeignSyntax.At(page.File.At(offset + indent), box.Source, Cure(box.Source)));
                    found = true;
                }
                offset += line.Length + 1;
            }
        }
        return found;
    }

    public static string Cure(string box) => box[2] == ' ' ? "\"- [ ] \" and the option" : "\"- [x] \" and the option";
}
