using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;

namespace Mooc.Content.Shapes;

/// <summary>The text of inlines, character by character, and the inlines cut down to a part of it.</summary>
internal static class HeadingText
{
    public static string Of(HeadingBlock heading) => Of(heading.Inline);

    /// <summary>As <see cref="PlainText"/>, but with the spaces at both ends, so that offsets fit <see cref="Keep"/>.</summary>
    public static string Of(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var leaf in PlainText.Leaves(inline ?? [])) PlainText.Append(text, leaf);
        return text.ToString();
    }

    /// <summary>Removes what stands before and behind these offsets of the text.</summary>
    public static void Keep(ContainerInline inline, int start, int end)
    {
        var at = 0;
        var one = new StringBuilder();
        foreach (var leaf in PlainText.Leaves(inline).ToList())
        {
            one.Clear();
            PlainText.Append(one, leaf);
            var (from, to) = (at, at += one.Length);
            if (from >= start && to <= end) continue;
            if (to <= start || from >= end || leaf is not LiteralInline literal) leaf.Remove();
            else
            {
                // Start and end count from within a shared text, so each is moved on its own.
                var (before, behind) = (Math.Max(0, start - from), Math.Max(0, to - end));
                literal.Content.Start += before;
                literal.Content.End -= behind;
            }
        }
    }
}
