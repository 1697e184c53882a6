using Markdig.Syntax;
using Mooc.Content.Pages;
using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>Divides a unit into prose and questions. A question ends at the next heading of the same or a higher level.</summary>
internal sealed class PageOutline
{
    private readonly SourcePage page;
    private readonly List<Block> blocks;
    private readonly List<OutlinePart> parts = [];
    private readonly List<Block> prose = [];

    private PageOutline(SourcePage page)
    {
        this.page = page;
        blocks = page.Document is null ? [] : [.. page.Document.Where(block => block is not LinkReferenceDefinitionGroup)];
    }

    public static IReadOnlyList<OutlinePart> Of(SourcePage page)
    {
        var outline = new PageOutline(page);
        outline.Divide();
        outline.ReportNested();
        ForeignSyntax.Report(outline.parts.OfType<ProseOutline>().SelectMany(part => part.Blocks), page);
        if (page.Found.Language is null) outline.NameQuestions();
        return outline.parts;
    }

    private void Divide()
    {
        for (var place = 0; place < blocks.Count;)
        {
            if (blocks[place] is HeadingBlock heading && ReadQuestion(heading, place) is { } body)
            {
                place += 1 + body;
                continue;
            }
            prose.Add(blocks[place++]);
        }
        EndProse();
    }

    /// <summary>Takes the question that begins here; answers with the number of blocks in its body, or null for an ordinary heading.</summary>
    private int? ReadQuestion(HeadingBlock heading, int place)
    {
        if (QuestionHeading.Read(HeadingText.Of(heading), page.Words) is not { } head) return null;

        var body = BodyOf(heading, place);
        var metadata = body is [HtmlBlock { Type: HtmlBlockType.Comment } comment, ..] ? QuestionMetadata.Read(comment, page) : null;
        var shaped = new QuestionOutline(heading, head, metadata ?? QuestionMetadata.None, metadata is null ? body : body[1..]);
        if (!QuestionShape.Fits(shaped, page))
        {
            QuestionShape.ReportMissing(shaped, page);
            if (head.Kind != SwitchKind.Question) return null;
        }
        else if (!head.HasText) page.Problems.Add(KnownProblems.QuestionWithoutText.At(page.At(heading)));
        ReportInner(body);
        ReportStrayMetadata(shaped.Body);
        EndProse();
        parts.Add(shaped);
        return body.Count;
    }

    private List<Block> BodyOf(HeadingBlock heading, int place)
    {
        var end = place + 1;
        while (end < blocks.Count && !(blocks[end] is HeadingBlock next && next.Level <= heading.Level)) end++;
        return blocks[(place + 1)..end];
    }

    private void EndProse()
    {
        if (prose.Count > 0) parts.Add(new ProseOutline([.. prose]));
        prose.Clear();
    }

    private void ReportInner(List<Block> body)
    {
        foreach (var inner in body.OfType<HeadingBlock>().Where(IsSwitch)) page.Problems.Add(KnownProblems.QuestionInQuestion.At(page.At(inner)));
    }

    private void ReportStrayMetadata(IReadOnlyList<Block> body)
    {
        foreach (var comment in body.OfType<HtmlBlock>().Where(html => html.Type == HtmlBlockType.Comment && QuestionMetadata.HoldsKeys(html, page)))
            page.Problems.Add(KnownProblems.MetadataMisplaced.At(page.At(comment)));
    }

    private void ReportNested()
    {
        foreach (var heading in page.Headings.Where(heading => heading.Block.Parent is not MarkdownDocument && IsSwitch(heading.Block)))
            page.Problems.Add(KnownProblems.QuestionNested.At(page.At(heading.Block)));
    }

    private bool IsSwitch(HeadingBlock heading) => QuestionHeading.Read(HeadingText.Of(heading), page.Words) is not null;

    /// <summary>Until its author gives it an id, a question goes by one made from its title.</summary>
    private void NameQuestions()
    {
        var taken = parts.OfType<QuestionOutline>().Select(question => question.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var again = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var question in parts.OfType<QuestionOutline>().Where(question => question.Id is null))
        {
            var title = HeadingText.Of(question.Heading)[question.Head.TitleStart..question.Head.TitleEnd];
            var plain = ContentId.OfTitle(title);
            var id = plain;
            while (!taken.Add(id)) id = $"{plain}-{again[plain] = again.GetValueOrDefault(plain, 1) + 1}";
            question.Id = id;
            page.Problems.Add(KnownProblems.QuestionIdMissing.At(page.At(question.Heading), id));
        }
    }
}
