using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Pages;

namespace Mooc.Content.Checks;

/// <summary>A link called "here": whoever hears the links of a page one after the other learns nothing from it.</summary>
internal sealed class VagueLinkText : IContentCheck
{
    private static readonly HashSet<string> Vague =
    [
        "here", "click here", "click", "see here", "this", "this link", "this page", "link", "more", "read more", "learn more", "more information",
        "hier", "hier klicken", "klicken sie hier", "siehe hier", "dieser link", "diese seite", "mehr", "mehr lesen", "mehr erfahren", "weiter",
        "weiterlesen", "mehr informationen", "weitere informationen",
    ];

    public IEnumerable<ContentProblem> In(CheckedPage page) =>
        from block in page.Leaves
        from link in block.Inline?.Descendants<LinkInline>() ?? []
        where !link.IsImage && !link.IsAutoLink
        let text = PlainText.Of(link)
        where Vague.Contains(FoldedText.Of(text).Trim('.', ':', '!', '>', ' '))
        select KnownProblems.VagueLinkText.At(page.Page.At(link), text);
}
