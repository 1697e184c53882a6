using Markdig.Syntax;
using Mooc.Content.Shapes;

namespace Mooc.Content.Fixes;

/// <summary>Writes the id by which a question goes already, so that its heading may change from now on. Never in a translation.</summary>
internal sealed class MissingQuestionId : IPageFix
{
    public IEnumerable<TextEdit> In(FixedPage page)
    {
        if (page.IsTranslation) yield break;

        foreach (var question in page.Page.Outline.OfType<QuestionOutline>().Where(question => question.Metadata.Id is null && question.Head.HasText))
        {
            var id = IdOf(question, page);
            var what = $"wrote the id {id} of the question";
            yield return MetadataUnder(question.Heading, page) is { } comment
                ? TextEdit.Insert(comment.Span.Start + "<!--".Length, $" id: {id} ", what)
                : TextEdit.Insert(page.NextLine(question.Heading.Span.End), Line(id, page, question.Heading), what);
        }
    }

    /// <summary>The id that the question goes by, unless another page has taken it.</summary>
    private static string IdOf(QuestionOutline question, FixedPage page)
    {
        var id = question.Id!;
        if (page.PageIds.Contains(id)) return page.Take(id);
        return page.Page.Problems.Any(problem => problem.Code == KnownProblems.IdTwice.Code && problem.Line == page.Page.At(question.Heading).Line) ? page.Take(id) : id;
    }

    private static HtmlBlock? MetadataUnder(HeadingBlock heading, FixedPage page)
    {
        var blocks = heading.Parent!;
        return blocks.IndexOf(heading) + 1 is var next && next < blocks.Count && blocks[next] is HtmlBlock { Type: HtmlBlockType.Comment } comment
            && QuestionMetadata.HoldsKeys(comment, page.Page) ? comment : null;
    }

    private static string Line(string id, FixedPage page, HeadingBlock heading)
    {
        var ends = page.NextLine(heading.Span.End) == page.File.Text.Length && !page.File.Text.EndsWith('\n');
        return ends ? $"\n<!-- id: {id} -->" : $"<!-- id: {id} -->\n";
    }
}
