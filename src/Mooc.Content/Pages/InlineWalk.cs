using Markdig.Syntax.Inlines;

namespace Mooc.Content.Pages;

/// <summary>Steps through inlines in reading order from one to the next, without recursion and without memory of its own.</summary>
internal static class InlineWalk
{
    /// <summary>Everything below the root, a container before what it holds.</summary>
    public static IEnumerable<Inline> Below(ContainerInline? root)
    {
        for (var next = root?.FirstChild; next is not null; next = After(next, root!, into: true)) yield return next;
    }

    /// <summary>What has no children, below the root; an image counts as one.</summary>
    public static IEnumerable<Inline> Leaves(ContainerInline? root)
    {
        for (var next = root?.FirstChild; next is not null;)
        {
            var isImage = next is LinkInline { IsImage: true };
            if (isImage || next is not ContainerInline) yield return next;
            next = After(next, root!, into: !isImage);
        }
    }

    private static Inline? After(Inline current, ContainerInline root, bool into)
    {
        if (into && current is ContainerInline { FirstChild: { } child }) return child;

        for (var at = current; at is not null && !ReferenceEquals(at, root); at = at.Parent)
            if (at.NextSibling is { } sibling) return sibling;
        return null;
    }
}
