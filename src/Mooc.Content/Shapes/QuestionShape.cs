using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;
using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>Whether a body has the shape that its switch word asks for; without it a heading is an ordinary one.</summary>
internal static class QuestionShape
{
    private const int LongestReflection = 200;

    public static bool Fits(QuestionOutline question, SourcePage page)
    {
        var body = question.Body;
        return question.Kind switch
        {
            SwitchKind.Question => body.OfType<ListBlock>().Any(list => ItemBox.AnyIn(list, page)) || AnswerLines.Any(body, page),
            SwitchKind.Order => body.OfType<ListBlock>().Any(list => list.IsOrdered),
            SwitchKind.Match => body.OfType<Table>().Any(),
            SwitchKind.Checklist => body.OfType<ListBlock>().Any(list => !list.IsOrdered),
            SwitchKind.Scenario => HasChoices(body),
            _ => IsReflection(body, page),
        };
    }

    public static void ReportMissing(QuestionOutline question, SourcePage page)
    {
        var at = page.At(question.Heading);
        if (question.Kind != SwitchKind.Question)
            page.Problems.Add(KnownProblems.SwitchWithoutShape.At(at, Wanted(question.Kind)));
        else if (!question.Head.HasText)
            page.Problems.Add(KnownProblems.QuestionWithoutText.At(at));
        else if (!AnswerLines.ReportHidden(question.Body, page) && !ForeignSyntax.Report(question.Body, page))
            page.Problems.Add(KnownProblems.QuestionWithoutShape.At(at, page.Words.Answer[0]));
    }

    private static bool HasChoices(IReadOnlyList<Block> body)
    {
        var underHeading = body.SkipWhile(block => block is not HeadingBlock);
        return underHeading.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Any(item => LinkToStep(item) is not null);
    }

    /// <summary>The link to an anchor of this page with which the item begins, or null.</summary>
    public static LinkInline? LinkToStep(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: false, Url: ['#', ..] } link } ? link : null;

    private static bool IsReflection(IReadOnlyList<Block> body, SourcePage page) =>
        !body.Any(block => block is HeadingBlock or Table)
        && !body.OfType<ListBlock>().Any(list => ItemBox.AnyIn(list, page))
        && PlainText.Words(PlainText.Of(body)) <= LongestReflection;

    private static string Wanted(SwitchKind kind) => kind switch
    {
        SwitchKind.Order => "a numbered list",
        SwitchKind.Match => "a table of two columns",
        SwitchKind.Checklist => "a list",
        SwitchKind.Scenario => "a sub-heading with links to other sub-headings",
        _ => "a short text without headings, tables and boxes",
    };
}
