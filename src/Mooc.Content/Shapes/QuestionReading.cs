using System.Text;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Mooc.Content.Edits;
using Mooc.Content.Pages;
using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>
/// A question while it is read: its outline, the page it stands on, and what all types have in common. The title is cut out of the heading
/// here, once.
/// </summary>
internal sealed class QuestionReading
{
    private const decimal MostPoints = 100;

    public QuestionReading(QuestionOutline outline, SourcePage page, PageLinks links, bool shuffle)
    {
        Outline = outline;
        Page = page;
        Links = links;
        Html = new PageHtml(page, links);
        Shuffle = outline.Metadata.Shuffle ?? shuffle;
        HeadingText.Keep(outline.Heading.Inline ?? [], outline.Head.TitleStart, outline.Head.TitleEnd);
        Title = PlainText.Of(outline.Heading.Inline);
        TitleHtml = Html.Inlines(outline.Heading.Inline);
        if (outline.Head.Points is <= 0 or > MostPoints) Report(KnownProblems.PointsWrong, outline.Heading);
    }

    public QuestionOutline Outline { get; }
    public SourcePage Page { get; }
    public PageLinks Links { get; }
    public PageHtml Html { get; }
    public SwitchWords Words => Page.Words;
    public IReadOnlyList<Block> Body => Outline.Body;
    public string Id => Outline.Id ?? "";
    public string Title { get; }
    public string TitleHtml { get; }
    public decimal Points => Outline.Head.Points is > 0 and <= MostPoints ? Outline.Head.Points.Value : 1;
    public bool Shuffle { get; }

    /// <summary>Where the parts stand that were given an id.</summary>
    public List<PartPlace> Parts { get; } = [];
    public int Line => Page.At(Outline.Heading).Line;

    public void Report(ProblemKind kind, MarkdownObject at, params object[] found) => Page.Problems.Add(kind.At(Page.At(at), found));

    /// <summary>What follows the answers: tips are hints; notes, plain quotes and stray text are the explanation, in order.</summary>
    public (IReadOnlyList<string> Hints, string? Explanation) ReadAfter(IEnumerable<Block> after)
    {
        var hints = new List<string>();
        var explanation = new StringBuilder();
        var reported = false;
        foreach (var block in after.Where(block => block is not (ThematicBreakBlock or HtmlBlock { Type: HtmlBlockType.Comment })))
        {
            if (block is AlertBlock alert && alert.Kind.AsSpan().Equals("TIP", StringComparison.OrdinalIgnoreCase)) hints.Add(Html.Blocks(alert));
            else if (block is QuoteBlock quote) explanation.Append(Html.Blocks(quote)).Append('\n');
            else
            {
                if (!reported) Report(KnownProblems.TextAfterAnswers, block);
                reported = true;
                explanation.Append(Html.Blocks([block])).Append('\n');
            }
        }
        return (hints, explanation.Length == 0 ? null : explanation.ToString().TrimEnd('\n'));
    }

    /// <summary>Reports lists with boxes and answers beside the one shape that a question may have.</summary>
    public void ReportSecondShape(IEnumerable<Block> others)
    {
        foreach (var block in others)
            if (block is ListBlock list ? ItemBox.AnyIn(list, Page) : AnswerLines.IsAnswer(block, Page)) Report(KnownProblems.SecondShape, block);
    }
}
