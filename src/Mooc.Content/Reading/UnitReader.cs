using Mooc.Content.Pages;
using Mooc.Content.Shapes;

namespace Mooc.Content.Reading;

/// <summary>Makes a unit of a page: rules, links, questions, HTML.</summary>
internal sealed class UnitReader(SourcePage page, SiteMap map, CourseReaderOptions options)
{
    private const int WordsAMinute = 200;

    /// <summary>The unit, or null where the page has an error.</summary>
    public Unit? Read()
    {
        if (page.Document is null) return null;

        new PageRules(page).Run();
        var links = new LinkRules(page, map.Find(page.File.Path)!, map).Run();
        var parts = ReadParts(links);
        CheckFrontMatter(parts);
        return page.HasErrors && !options.ForAuthor ? null : Make(parts);
    }

    private List<UnitPart> ReadParts(PageLinks links)
    {
        var html = new PageHtml(page, links);
        var shuffle = page.FrontMatter.Value("shuffle")?.YesNo ?? true;
        var parts = new List<UnitPart>();
        foreach (var part in page.Outline)
        {
            if (part is QuestionOutline question)
            {
                var read = QuestionReader.Read(new QuestionReading(question, page, links, shuffle));
                if (options.ForAuthor && IsBroken(question)) parts.Add(new Prose(html.Blocks([question.Heading, .. question.Body])));
                else if (read is not null) parts.Add(read);
            }
            else if (html.Blocks(((ProseOutline)part).Blocks) is { Length: > 0 } prose) parts.Add(new Prose(prose));
        }
        return parts;
    }

    /// <summary>What cannot be answered is shown to its author as the text that it is.</summary>
    private bool IsBroken(QuestionOutline question)
    {
        var first = page.At(question.Heading).Line;
        var last = question.Body.Count == 0 ? first : page.File.At(question.Body[^1].Span.End).Line;
        return page.Problems.Any(problem => problem.Severity == Severity.Error && problem.Line >= first && problem.Line <= last);
    }

    /// <summary>Two pages of one id are an error; their author still sees both.</summary>
    private string IdOf() => page.FrontMatter.Id is { } id && !page.Problems.Exists(problem => problem.Code == KnownProblems.IdTwice.Code && problem.Line < page.File.At(page.FrontMatter.BodyStart).Line)
        ? id : options.ForAuthor ? $"page-{ContentId.OfText(page.File.Path)}" : "";

    private void CheckFrontMatter(List<UnitPart> parts)
    {
        var header = page.FrontMatter;
        if (header.Value("recheck") is { Date: { } recheck } value && recheck < options.Today)
            page.Problems.Add(KnownProblems.RecheckDue.At(value.At, header.Text("recheck")!));
        var graded = parts.OfType<Question>().Count(question => question.IsGraded);
        if (header.Value("draw") is { WholeNumber: { } draw } drawn && draw > graded)
            page.Problems.Add(KnownProblems.DrawTooLarge.At(drawn.At, draw, graded));
    }

    private Unit Make(List<UnitPart> parts)
    {
        var header = page.FrontMatter;
        var text = UnitText.Of(parts);
        var words = PlainText.Words(text);
        return new Unit
        {
            Id = IdOf(),
            Title = header.Title,
            Language = page.Language,
            Kind = header.Value("kind")?.UnitKind ?? UnitKind.Reading,
            Minutes = header.Value("minutes")?.WholeNumber ?? Math.Max(1, (words + WordsAMinute - 1) / WordsAMinute + parts.OfType<Question>().Count()),
            Attempts = header.Value("attempts")?.WholeNumber,
            Draw = header.Value("draw")?.WholeNumber,
            Shuffle = header.Value("shuffle")?.YesNo ?? true,
            Sources = header.List("sources"),
            Checked = header.Value("checked")?.Date,
            Recheck = header.Value("recheck")?.Date,
            Parts = parts,
            File = page.File.Path,
            SourceHash = page.File.Hash,
            Words = words,
            PlainText = text,
        };
    }
}
