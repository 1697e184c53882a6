using System.Text.RegularExpressions;

namespace Mooc.Content.Foreign;

/// <summary>
/// HTML in an explanation as Markdown, since a course shows no HTML: links and code stay what they are, items become items, and all other tags go.
/// </summary>
internal static partial class HtmlAsMarkdown
{
    /// <summary>Whether a tag is open at the end, so that the next line belongs to it.</summary>
    public static bool GoesOn(string text) => OpenTag().IsMatch(text) || (LinkStart().Count(text) > LinkEnd().Count(text));

    public static string Of(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) return text;

        // What stands between back ticks is meant to be read as it is.
        var parts = text.Split('`');
        if (parts.Length % 2 == 0) return Converted(text);
        for (var place = 0; place < parts.Length; place += 2) parts[place] = Converted(parts[place]);
        return string.Join('`', parts);
    }

    private static string Converted(string text)
    {
        var linked = Link().Replace(text, found => LinkOf(found.Groups["url"].Value, Tag().Replace(found.Groups["text"].Value, "")));
        var pictured = Picture().Replace(linked, found => LinkOf(found.Groups["url"].Value, "Picture"));
        var coded = Code().Replace(pictured, found => $"`{found.Groups["text"].Value}`");
        return Tag().Replace(Item().Replace(Break().Replace(coded, " "), "- "), "");
    }

    private static string LinkOf(string url, string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!url.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return words == "Picture" ? "" : words;
        return words.Length == 0 || words == url ? $"<{url}>" : $"[{words}](<{url}>)";
    }

    [GeneratedRegex(@"<a\b[^>]*?\bhref\s*=\s*[""'](?<url>[^""'<>\s]+)[""'][^>]*>(?<text>[^`]*?)</a\s*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"<img\b[^>]*?\bsrc\s*=\s*[""'](?<url>[^""'<>\s]+)[""'][^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"<(?<tag>code|kbd|tt)>(?<text>[^`<]+)</\k<tag>>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"<li\b[^>]*>\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Item();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?(?:details|summary|table|thead|tbody|tr|td|th|ul|ol|li|p|div|span|font|center|blockquote|b|strong|i|em|u|s|small|sup|sub|br|hr|h[1-6]|a|section|article|figure|figcaption|pre)\b[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<[A-Za-z/][^<>]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenTag();

    [GeneratedRegex(@"<a\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LinkStart();

    [GeneratedRegex(@"</a\s*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LinkEnd();
}
