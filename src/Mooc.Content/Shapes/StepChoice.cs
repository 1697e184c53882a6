using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>A list item that begins with a link to a step, perhaps with meters behind it and feedback under it.</summary>
internal static class StepChoice
{
    private const int MostMeters = 2;

    /// <summary>The choice, or null where the item is none or leads nowhere, which is reported.</summary>
    public static ScenarioChoice? Read(ListedItem listed, PartIds ids, Dictionary<string, string> steps, List<string> meters, QuestionReading question)
    {
        foreach (var block in listed.Item.Skip(1).Where(block => block is not QuoteBlock and not HtmlBlock)) question.Report(KnownProblems.OptionTooLong, block);
        if (QuestionShape.LinkToStep(listed.Item) is not { } link)
        {
            question.Report(KnownProblems.ChoiceWithoutLink, listed.Item);
            return null;
        }
        var paragraph = (ParagraphBlock)listed.Item[0];
        var pinned = ids.Pinned(paragraph.Inline!.LastChild, paragraph);
        var added = TakeMeters(paragraph.Inline!, link, meters, question);
        // Of the words alone: another target or other meters make no other choice.
        var id = pinned ?? ids.OfText(PlainText.Of(paragraph.Inline), paragraph);
        var anchor = Uri.UnescapeDataString(link.Url![1..]);
        if (!steps.TryGetValue(anchor, out var target))
        {
            var at = question.Page.At(link);
            question.Page.Problems.RemoveAll(problem => problem.Code == KnownProblems.LinkAnchorBroken.Code && problem.Line == at.Line && problem.Column == at.Column);
            question.Report(KnownProblems.ChoiceWithoutStep, link, anchor);
            return null;
        }
        // The site makes a button of a choice, so its own link must not stand in it.
        var html = $"{question.Html.Inlines((ContainerInline)link)} {question.Html.Inlines(link.FollowingSiblings())}".Trim();
        return new ScenarioChoice(id, html, PlainText.Of(paragraph.Inline), target, added, OptionReader.Feedback(listed, question));
    }

    private static IEnumerable<Inline> FollowingSiblings(this Inline inline)
    {
        for (var next = inline.NextSibling; next is not null; next = next.NextSibling) yield return next;
    }

    /// <summary>Cuts "(2 points)" or "(Rights 2, Trust 1)" off the end of the text behind the link.</summary>
    private static Dictionary<string, int> TakeMeters(ContainerInline inline, LinkInline link, List<string> meters, QuestionReading question)
    {
        var added = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = HeadingText.Of(inline);
        var end = text.AsSpan().TrimEnd().Length;
        var open = text.LastIndexOf('(');
        if (open < HeadingText.Of(link).Length || !text.AsSpan(0, end).EndsWith(")")) return added;

        var parts = text[(open + 1)..(end - 1)].Split(',');
        var read = parts.Select(part => Meter(part, question)).ToList();
        if (read.TrueForAll(meter => meter is null)) return added;

        foreach (var meter in read)
        {
            if (meter is not { } found || !added.TryAdd(found.Name, found.Value) || !Know(found.Name, meters))
                question.Report(KnownProblems.MetersWrong, link);
        }
        HeadingText.Keep(inline, 0, open);
        return added;
    }

    private static bool Know(string name, List<string> meters)
    {
        if (meters.Contains(name)) return true;
        if (meters.Count == MostMeters) return false;
        meters.Add(name);
        return true;
    }

    private static (string Name, int Value)? Meter(string text, QuestionReading question)
    {
        if (QuestionHeading.ReadPoints(text, question.Words) is { } points) return points == Math.Truncate(points) ? ("Points", (int)points) : null;

        var parts = text.Trim().Replace('−', '-').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && int.TryParse(parts[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs((long)value) <= 1_000
            ? (string.Join(' ', parts[..^1]), value) : null;
    }
}
