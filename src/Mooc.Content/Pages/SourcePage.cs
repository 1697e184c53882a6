using Markdig.Syntax;
using Mooc.Content.Folders;
using Mooc.Content.Shapes;
using Mooc.Content.Words;

namespace Mooc.Content.Pages;

/// <summary>A heading with the anchor that a code forge gives it.</summary>
internal sealed record PageHeading(HeadingBlock Block, string Anchor, string Text);

/// <summary>A file that was read: its text, its front matter, its parsed Markdown. Only <see cref="Problems"/> grows after that.</summary>
internal sealed class SourcePage
{
    private readonly Dictionary<HeadingBlock, PageHeading> headings = new(ReferenceEqualityComparer.Instance);

    public SourcePage(FoundFile found, SourceFile file, string language)
    {
        Found = found;
        File = file;
        Language = language;
        Words = SwitchWords.Of(language);
        FrontMatter = FrontMatter.Read(file, FrontMatterKey.Of(found.Kind, found.Language is not null), Problems);
        Document = CourseMarkdown.Parse(file, FrontMatter.BodyStart);
        ControlCharacters.Report(file, Problems);
        if (Document is null) Problems.Add(KnownProblems.PageTooDeep.At(file.At(FrontMatter.BodyStart)));
        else NameHeadings(Document);
    }

    /// <summary>A file whose text could not even be looked at.</summary>
    public SourcePage(FoundFile found, string language, ProblemKind reason)
    {
        Found = found;
        File = new SourceFile(found.Path, "");
        Language = language;
        Words = SwitchWords.Of(language);
        FrontMatter = FrontMatter.None;
        Problems.Add(reason.At(File.Start));
    }

    public FoundFile Found { get; }
    public SourceFile File { get; }
    public string Language { get; }
    public SwitchWords Words { get; }
    public FrontMatter FrontMatter { get; }

    /// <summary>Null where the text could not be parsed; a problem says so.</summary>
    public MarkdownDocument? Document { get; }

    /// <summary>In the order of the page, those inside lists and quotes among them.</summary>
    public IReadOnlyList<PageHeading> Headings { get; private set; } = [];

    /// <summary>Prose and questions in the order of the page; filled for units.</summary>
    public IReadOnlyList<OutlinePart> Outline { get; set; } = [];
    public List<ContentProblem> Problems { get; } = [];

    /// <summary>Whether its author looks at it, who wants to see where things stand in the file.</summary>
    public bool IsForAuthor { get; set; }
    public bool HasErrors => Problems.Any(problem => problem.Severity == Severity.Error);

    public string AnchorOf(HeadingBlock heading) => headings.TryGetValue(heading, out var found) ? found.Anchor : "";
    public string TextOf(HeadingBlock heading) => headings.TryGetValue(heading, out var found) ? found.Text : "";

    /// <summary>Which heading, counted from 0, has this anchor; null where none has.</summary>
    public int? PlaceOf(string anchor) => Places.TryGetValue(anchor, out var place) ? place : null;

    /// <summary>What stands behind the # on the site for each heading: its anchor, or the id of the question to which it belongs.</summary>
    public IReadOnlyList<string> Fragments => field ??= AllFragments();

    private Dictionary<string, int> Places => field ??= Headings.Index().ToDictionary(heading => heading.Item.Anchor, heading => heading.Index, StringComparer.Ordinal);

    public SourcePosition At(MarkdownObject node) => File.At(node.Span.Start);

    /// <summary>The text as the author typed it.</summary>
    public string SourceOf(MarkdownObject node) => node.Span.Start < 0 || node.Span.End < node.Span.Start || node.Span.End >= File.Text.Length
        ? "" : File.Text[node.Span.Start..(node.Span.End + 1)];

    private string[] AllFragments()
    {
        var questions = new Dictionary<HeadingBlock, string?>(ReferenceEqualityComparer.Instance);
        foreach (var question in Outline.OfType<QuestionOutline>())
            foreach (var heading in question.Body.OfType<HeadingBlock>().Prepend(question.Heading)) questions[heading] = question.Id;
        return [.. Headings.Select(heading => questions.GetValueOrDefault(heading.Block) ?? heading.Anchor)];
    }

    private void NameHeadings(MarkdownDocument document)
    {
        var anchors = new Anchors();
        foreach (var heading in document.SelectMany(PlainText.LeafBlocks).OfType<HeadingBlock>())
        {
            var text = PlainText.Of(heading.Inline);
            headings[heading] = new PageHeading(heading, anchors.Next(text), text);
        }
        Headings = [.. headings.Values];
    }
}
