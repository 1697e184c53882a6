using Markdig.Extensions.Alerts;
using Markdig.Syntax;

namespace Mooc.Content.Shapes;

/// <summary>An item with the quotes that are its feedback, inside it or right under it.</summary>
internal sealed record ListedItem(ListItemBlock Item, List<QuoteBlock> Feedback);

/// <summary>
/// A list of options or choices as its author meant it. A quote right under an item without an empty line is that item's feedback, although
/// Markdown ends the list there; the list then goes on behind it.
/// </summary>
internal sealed record ChoiceList(IReadOnlyList<ListedItem> Items, int Start, int End)
{
    /// <summary>Takes the list at this place of the body and what belongs to it; <see cref="End"/> is the first block that does not.</summary>
    public static ChoiceList At(IReadOnlyList<Block> body, int start, QuestionReading question)
    {
        var items = new List<ListedItem>();
        var place = start;
        while (place < body.Count && body[place] is ListBlock list)
        {
            if (place > start && list.BulletType != ((ListBlock)body[start]).BulletType) question.Report(KnownProblems.MixedBullets, list);
            items.AddRange(list.OfType<ListItemBlock>().Select(item => new ListedItem(item, [.. item.OfType<QuoteBlock>()])));
            place++;
            if (place < body.Count && IsRightUnder(list, body[place], question))
            {
                question.Report(KnownProblems.FeedbackNotIndented, body[place]);
                items[^1].Feedback.Add((QuoteBlock)body[place]);
                place++;
            }
            else if (!IsSameList(body, place, list, question)) break;
        }
        return new ChoiceList(items, start, place);
    }

    private static bool IsRightUnder(ListBlock list, Block next, QuestionReading question) =>
        next is QuoteBlock and not AlertBlock && next.Line == question.Page.File.LineOf(list.Span.End) + 1;

    /// <summary>Another bullet begins a second list in Markdown; without a line of text between them the author meant one.</summary>
    private static bool IsSameList(IReadOnlyList<Block> body, int place, ListBlock list, QuestionReading question) =>
        place < body.Count && body[place] is ListBlock next && next.IsOrdered == list.IsOrdered
        && next.Line <= question.Page.File.LineOf(list.Span.End) + 1;
}
