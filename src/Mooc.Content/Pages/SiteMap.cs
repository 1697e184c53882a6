using Mooc.Content.Folders;

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
    public static string? Fragment(SourcePage linked, SourcePage shown, string anchor)
    {
        if (linked.PlaceOf(anchor) is not { } place) return null;
        return shown.Headings.Count == linked.Headings.Count ? shown.Fragments[place] : linked.Fragments[place];
    }

    /// <summary>The page that a reader of this language sees where a link leads to the target.</summary>
    public SourcePage Shown(MapEntry target, string? language) =>
        language is not null && target.Page.Found.Language is null && Find($"{target.Page.File.Path[..^".md".Length]}.{language}.md") is { } translated
            ? translated.Page : target.Page;
}
