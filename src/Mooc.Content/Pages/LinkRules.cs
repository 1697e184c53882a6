using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Folders;

namespace Mooc.Content.Pages;

/// <summary>Decides for each link and picture of a page whether it may be shown and as what address; reports the others.</summary>
internal sealed class LinkRules(SourcePage page, MapEntry self, SiteMap map)
{
    private readonly PageLinks links = new();

    /// <summary>Runs once for a page, before it is written as HTML.</summary>
    public PageLinks Run()
    {
        foreach (var inline in page.Document!.SelectMany(PlainText.LeafBlocks).SelectMany(leaf => InlineWalk.Below(leaf.Inline)))
        {
            if (inline is LinkInline { IsImage: true } image) CheckImage(image);
            else if (inline is LinkInline link) CheckLink(link, link.Url ?? "");
            else if (inline is AutolinkInline address) CheckLink(address, address.IsEmail ? $"mailto:{address.Url}" : address.Url);
        }
        return links;
    }

    private void CheckLink(Inline link, string url)
    {
        if (url.Length == 0 || (link is LinkInline { FirstChild: null })) Report(KnownProblems.LinkEmpty, link);
        else if (AddressScheme.Of(url) is { } scheme) CheckScheme(link, url, scheme);
        else if (AddressScheme.IsUnsafe(url)) Report(KnownProblems.SchemeForbidden, link, url);
        else if (url[0] == '#') Show(link, self, url[1..]);
        else CheckPath(link, url);
    }

    private void CheckScheme(Inline link, string url, string scheme)
    {
        if (AddressScheme.IsAllowed(scheme) && !AddressScheme.IsUnsafe(url)) links.Add(link, new PageLink(url, scheme is "http" or "https"));
        else Report(KnownProblems.SchemeForbidden, link, url);
    }

    private void CheckPath(Inline link, string url)
    {
        var parts = url.Split('#', 2);
        var path = PathOf(parts[0]);
        var entry = path is null ? null : map.Find(path) ?? map.Find($"{path}/module.md".TrimStart('/')) ?? map.Find($"{path}/course.md".TrimStart('/'));
        if (entry is not null) Show(link, entry, parts.Length == 2 ? parts[1] : "");
        else if (path is not null && map.HasAsset(path)) links.Add(link, new PageLink(FromHere(map.AssetAddress(path)), false));
        else Report(KnownProblems.LinkBroken, link, url);
    }

    private void Show(Inline link, MapEntry target, string anchor)
    {
        if (map.Address(target) is not { } address) return;

        var fragment = anchor.Length == 0 ? ModuleFragment(target) : SiteMap.Fragment(target.Page, map.Shown(target, page.Found.Language), Uri.UnescapeDataString(anchor));
        if (fragment is null) Report(KnownProblems.LinkAnchorBroken, link, anchor);
        var onThisPage = ReferenceEquals(target, self);
        var behind = string.IsNullOrEmpty(fragment) ? "" : "#" + Uri.EscapeDataString(fragment);
        var helps = target.CourseId == self.CourseId && target.Kind is PageKind.Unit or PageKind.Module ? target.Id : null;
        links.Add(link, new PageLink(onThisPage && behind.Length > 0 ? behind : FromHere(address) + behind, false, helps));
    }

    // All modules stand on the course's front page, each under its id.
    private static string ModuleFragment(MapEntry target) => target.Kind == PageKind.Module ? target.Id ?? "" : "";

    private void CheckImage(LinkInline image)
    {
        var url = image.Url ?? "";
        if (PlainText.Of((ContainerInline)image).Length == 0) Report(KnownProblems.ImageWithoutAlt, image);
        if (AddressScheme.Of(url) is { } scheme)
            Report(scheme is "http" or "https" ? KnownProblems.ImageThirdParty : KnownProblems.SchemeForbidden, image, url);
        else if (AddressScheme.IsUnsafe(url)) Report(KnownProblems.ImageThirdParty, image, url);
        else if (PathOf(url) is { } path && map.HasAsset(path)) links.Add(image, new PageLink(FromHere(map.AssetAddress(path)), false));
        else Report(KnownProblems.ImageBroken, image, url);
    }

    private string? PathOf(string url)
    {
        var path = Uri.UnescapeDataString(url.Split('?', '#')[0]);
        return path.StartsWith('/') || path.Contains('\\') || path.Contains('\0') ? null : RelativeAddress.Resolve(page.File.Path, path);
    }

    private string FromHere(string address) => RelativeAddress.Between(map.Address(self) ?? "", address);

    private void Report(ProblemKind kind, MarkdownObject at, params object[] found) => page.Problems.Add(kind.At(page.At(at), found));
}
