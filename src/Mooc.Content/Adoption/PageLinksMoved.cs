using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Mooc.Content.Fixes;
using Mooc.Content.Pages;

namespace Mooc.Content.Adoption;

/// <summary>
/// Points a page's links and pictures to where everything lies now. A picture on somebody else's server becomes a link to it; a link that leads to
/// no page becomes plain text, since a broken one would keep the page offline.
/// </summary>
internal sealed class PageLinksMoved(ForeignFile file, IReadOnlyDictionary<string, ForeignFile> files, IReadOnlyDictionary<string, string> assets)
{
    private SourcePage Page => file.Page;

    public IEnumerable<TextEdit> All()
    {
        foreach (var address in Page.Document!.SelectMany(PlainText.LeafBlocks).SelectMany(leaf => InlineWalk.Below(leaf.Inline)).OfType<AutolinkInline>())
            if (!address.IsEmail && AddressScheme.Of(address.Url) is { } scheme && (!AddressScheme.IsAllowed(scheme) || AddressScheme.IsUnsafe(address.Url)))
                yield return new TextEdit(address.Span.Start, address.Span.Length, $"`{address.Url}`", "took out a link of a kind that is not allowed");
        var definitions = new HashSet<LinkReferenceDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var link in Page.Document!.SelectMany(PlainText.LeafBlocks).SelectMany(leaf => InlineWalk.Below(leaf.Inline)).OfType<LinkInline>())
        {
            if (link.Reference is { } definition && !definitions.Add(definition) && !link.IsImage) continue;
            if ((link.IsImage ? Picture(link) : Link(link)) is { } edit) yield return edit;
        }
    }

    private TextEdit? Link(LinkInline link)
    {
        var url = link.Url ?? "";
        if (url.Length == 0 || url[0] == '#') return null;
        if (AddressScheme.Of(url) is { } scheme) return AddressScheme.IsAllowed(scheme) && !AddressScheme.IsUnsafe(url) ? null : Unlinked(link, url);
        if (AddressScheme.IsUnsafe(url)) return Unlinked(link, url);

        var path = Resolve(url);
        var behind = url.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? url[hash..] : "";
        if (path is not null && Find(path) is { Target.Length: > 0 } target) return Address(link, RelativeAddress.Between(file.Target, target.Target) + behind, url);
        return path is not null && assets.ContainsKey(path) ? Address(link, RelativeAddress.Between(file.Target, path), url) : Unlinked(link, url);
    }

    private TextEdit? Picture(LinkInline image)
    {
        var url = image.Url ?? "";
        var alt = PlainText.Of((ContainerInline)image);
        if (AddressScheme.Of(url) is not null || AddressScheme.IsUnsafe(url))
            return image.Parent is LinkInline || AddressScheme.IsUnsafe(url) || AddressScheme.Of(url) is not ("http" or "https")
                ? Replace(image, alt, "took out a picture that would be loaded from elsewhere")
                : Replace(image, $"[{(alt.Length > 0 ? alt : "Picture")}](<{url.Replace(">", "%3E", StringComparison.Ordinal)}>)", "made a link of a picture on another server");

        var path = Resolve(url);
        if (path is null || !assets.ContainsKey(path)) return Replace(image, alt, $"took out a picture that is not there, {url}");
        var address = RelativeAddress.Between(file.Target, path);
        if (alt.Length == 0) return Replace(image, $"![{Names.Readable(Path.GetFileNameWithoutExtension(path))}](<{address}>)", "described a picture by its name");
        return Address(image, address, url);
    }

    private TextEdit? Address(LinkInline link, string address, string url)
    {
        if (address == url || Uri.UnescapeDataString(url) == address) return null;

        var span = link.Reference?.UrlSpan ?? link.UrlSpan;
        if (span.Start < 0 || span.End >= Page.File.Text.Length || span.Length <= 0) return null;
        // Between angle brackets a space is part of the address already.
        var isBracketed = Page.File.Text[span.Start] == '<' || (span.Start > 0 && Page.File.Text[span.Start - 1] == '<');
        var written = isBracketed && Page.File.Text[span.Start] == '<' ? $"<{address}>" : isBracketed ? address : address.Replace(" ", "%20", StringComparison.Ordinal);
        return new TextEdit(span.Start, span.Length, written, $"turned the link {url} to where the file lies now");
    }

    private TextEdit? Unlinked(LinkInline link, string url)
    {
        if (link.IsAutoLink) return Replace(link, $"`{url}`", "took out a link of a kind that is not allowed");
        if (link.Reference is not null || link.FirstChild is null) return link.Reference is { UrlSpan.Length: > 0 } definition
            ? new TextEdit(definition.UrlSpan.Start, definition.UrlSpan.Length, "#", $"took out the link {url}, which leads to no page") : null;

        var (start, end) = (link.FirstChild.Span.Start, link.LastChild!.Span.End);
        var text = start >= 0 && end >= start && end < Page.File.Text.Length ? Page.File.Text[start..(end + 1)] : PlainText.Of(link);
        return Replace(link, text, $"took out the link {url}, which leads to no page");
    }

    private TextEdit? Replace(LinkInline link, string text, string what) =>
        link.Span.Start < 0 || link.Span.End >= Page.File.Text.Length || link.Span.Length <= 0 ? null : new TextEdit(link.Span.Start, link.Span.Length, text, what);

    private string? Resolve(string url)
    {
        var path = Uri.UnescapeDataString(url.Split('?', '#')[0]);
        return path.Contains('\\', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal) ? null
            : path.StartsWith('/') ? path.Trim('/') : RelativeAddress.Resolve(file.Path, path);
    }

    private ForeignFile? Find(string path) => files.GetValueOrDefault(path) ?? files.GetValueOrDefault($"{path}/README.md".TrimStart('/')) ?? files.GetValueOrDefault($"{path}/index.md".TrimStart('/'))
        ?? files.GetValueOrDefault($"{path}.md");
}
