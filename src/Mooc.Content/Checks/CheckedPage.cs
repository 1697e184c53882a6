using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Checks;

/// <summary>A page as the checks see it: the author's text, the unit that was made of it (none for front pages and for units
/// with errors), and the headings of the glossary in every language.</summary>
internal sealed record CheckedPage(SourcePage Page, Unit? Unit, IReadOnlyList<string> Glossary)
{
    public IEnumerable<ChoiceQuestion> Choices => Unit?.Questions.OfType<ChoiceQuestion>() ?? [];

    /// <summary>All that can hold text, those inside lists, quotes and tables among them, from top to bottom.</summary>
    public IEnumerable<LeafBlock> Leaves => Page.Document?.SelectMany(PlainText.LeafBlocks) ?? [];

    /// <summary>The texts of headings, paragraphs, list items, quotes and cells, from top to bottom.</summary>
    public IReadOnlyList<PlacedText> Texts => field ??= [.. Leaves.Where(leaf => leaf.Inline is not null).Select(leaf => PlacedText.Of(leaf, Page.File.Text))];

    public SourcePosition Start => Page.File.Start;

    public SourcePosition At(ChoiceQuestion question) => Page.File.AtLine(question.Line);

    /// <summary>Where a character of a text stands in the file.</summary>
    public SourcePosition At(PlacedText text, int place) => Page.File.At(text.OffsetOf(place));
}
