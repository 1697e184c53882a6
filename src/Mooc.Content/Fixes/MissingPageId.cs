using Mooc.Content.Pages;

namespace Mooc.Content.Fixes;

/// <summary>Writes the id of a page whose front matter has none, made from its title.</summary>
internal sealed class MissingPageId : IPageFix
{
    public IEnumerable<TextEdit> In(FixedPage page)
    {
        var header = page.Page.FrontMatter;
        if (page.IsTranslation || header.Value("id") is not null || header.Title.Length == 0 || header.BodyStart == 0) yield break;

        var id = page.Take(ContentId.OfTitle(header.Title).Replace("question-", "page-", StringComparison.Ordinal));
        yield return TextEdit.Insert(page.NextLine(0), $"id: {id}\n", $"wrote the page's id {id}");
    }
}
