using Mooc.Content.Folders;
using Mooc.Content.Shapes;

namespace Mooc.Content.Pages;

/// <summary>A page that links may lead to. Its id is null where its front matter is broken.</summary>
internal sealed record MapEntry(SourcePage Page, string? CourseId, string? Id)
{
    public PageKind Kind => Page.Found.Kind;
}

/// <summary>Which file is which page of the site, and what its headings' anchors are called there.</summary>
internal sealed class SiteMap(
    CourseReaderOptions options,
    IReadOnlyDictionary<string, MapEntry> entries,
    IReadOnlyDictionary<string, CourseAsset> assets)
{
    public MapEntry? Find(string path) => entries.GetValueOrDefault(path);

    public bool HasAsset(string path) => assets.ContainsKey(path);

    public string AssetAddress(string path) => options.AssetAddress(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));

    /// <summary>Address below the site's root, or null where the page has none yet.</summary>
    public string? Address(MapEntry entry) => entry switch
    {
        { Kind: PageKind.Glossary } => options.GlossaryAddress,
        { CourseId: null } or { Id: null } => null,
        { Kind: PageKind.Course } => options.CourseAddress(entry.CourseId),
        { Kind: PageKind.Module } => options.CourseAddress(entry.CourseId),
        _ => options.UnitAddress(entry.CourseId, entry.Id),
    };

    /// <summary>
    /// What stands behind the # on the site for an anchor of the file, or null where the file has no such heading.
    /// A reader of a translation sees the translated page, whose headings have other names.
    /// </summary>
    public string? Fragment(MapEntry target, string anchor, string? language)
    {
        var place = target.Page.Headings.Select(heading => heading.Anchor).ToList().IndexOf(anchor);
        if (place < 0) return null;

        var shown = Translated(target, language);
        return shown.Headings.Count == target.Page.Headings.Count ? Fragment(shown, shown.Headings[place].Anchor) : Fragment(target.Page, anchor);
    }

    private SourcePage Translated(MapEntry target, string? language) =>
        language is not null && target.Page.Found.Language is null && Find($"{target.Page.File.Path[..^".md".Length]}.{language}.md") is { } translated
            ? translated.Page : target.Page;

    private static string Fragment(SourcePage page, string anchor)
    {
        var question = page.Outline.OfType<QuestionOutline>().FirstOrDefault(question =>
            page.AnchorOf(question.Heading) == anchor || question.Body.OfType<Markdig.Syntax.HeadingBlock>().Any(inner => page.AnchorOf(inner) == anchor));
        return question?.Id ?? anchor;
    }
}
