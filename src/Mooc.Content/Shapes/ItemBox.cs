using Markdig.Syntax;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

internal enum BoxState { None, Blank, Ticked, Malformed, Foreign }

/// <summary>What stands in front of a list item: a box, nothing, or something that was meant as a box.</summary>
internal readonly record struct ItemBox(BoxState State, string Source)
{
    private const int LongestBox = 5;

    public bool IsMeant => State != BoxState.None;

    public static ItemBox Of(ListItemBlock item, SourcePage page)
    {
        if (item.Count == 0 || item[0] is not ParagraphBlock paragraph) return new ItemBox(BoxState.None, "");
        return paragraph.Inline?.FirstChild is BoxInline box
            ? new ItemBox(box.IsTicked ? BoxState.Ticked : BoxState.Blank, page.SourceOf(box))
            : OfText(page.SourceOf(paragraph));
    }

    /// <summary>Whether any item of the list was meant to have a box.</summary>
    public static bool AnyIn(ListBlock list, SourcePage page) => list.OfType<ListItemBlock>().Any(item => Of(item, page).IsMeant);

    public static bool AnyTickedIn(ListBlock list, SourcePage page) =>
        list.OfType<ListItemBlock>().Any(item => Of(item, page).State == BoxState.Ticked);

    public static ItemBox OfText(string text)
    {
        if (Foreign(text) is { } foreign) return new ItemBox(BoxState.Foreign, foreign);
        if (text.Length < 2 || text[0] is not ('[' or '(')) return new ItemBox(BoxState.None, "");

        var close = text.IndexOf(text[0] == '[' ? ']' : ')');
        if (close < 1 || close >= LongestBox || !IsMark(text[1..close].Trim())) return new ItemBox(BoxState.None, "");

        // [x](#step) is a link, and so is [x][step].
        if (text[0] == '[' && close + 1 < text.Length && text[close + 1] is '(' or '[') return new ItemBox(BoxState.None, "");
        return new ItemBox(BoxState.Malformed, text[..(close + 1)]);
    }

    private static bool IsMark(string inside) => inside is "" or "x" or "X" or "✓" or "✔" or "v" or "V" or "*" or "-";

    /// <summary><c>[[X]]</c>, <c>[[ ]]</c>, <c>[(X)]</c>, <c>[( )]</c>.</summary>
    private static string? Foreign(string text)
    {
        if (text.Length < 5 || text[0] != '[' || text[1] is not ('[' or '(') || text[2] is not (' ' or 'x' or 'X')) return null;
        return (text[1], text[3], text[4]) is ('[', ']', ']') or ('(', ')', ']') ? text[..5] : null;
    }
}
