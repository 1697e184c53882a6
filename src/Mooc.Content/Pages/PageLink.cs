using Markdig.Syntax.Inlines;

namespace Mooc.Content.Pages;

/// <summary>
/// Where a link of a page leads once it was found to be allowed and unbroken. <paramref name="HelpId"/> is the id of the unit or module of the
/// same course that it leads to.
/// </summary>
internal sealed record PageLink(string Address, bool IsExternal, string? HelpId = null);

/// <summary>The links of a page that may be written; a link that is not here is shown as its text.</summary>
internal sealed class PageLinks
{
    public static PageLinks None { get; } = new();

    private readonly Dictionary<Inline, PageLink> links = new(ReferenceEqualityComparer.Instance);

    public void Add(Inline link, PageLink target) => links[link] = target;

    public PageLink? Of(Inline link) => links.GetValueOrDefault(link);
}
