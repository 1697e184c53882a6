namespace Mooc.Content.Fixes;

/// <summary>
/// Writes which text a translation translates: where nothing says it yet, where the source was changed by this very run, and where the author
/// names the file and so says that it is up to date. An outdated translation otherwise stays outdated.
/// </summary>
internal static class SourceHash
{
    public static IEnumerable<TextEdit> In(FixedPage page, string before, string now)
    {
        var header = page.Page.FrontMatter;
        if (header.BodyStart == 0) yield break;

        if (header.Value("source") is not { } value)
        {
            yield return TextEdit.Insert(LineBeforeFence(page), $"source: {now}\n", "wrote the hash of the source that this translates");
            yield break;
        }
        if (value.Text is not { Length: > 0 } written || written == now || (written != before && !page.IsNamed)) yield break;

        var line = page.File.OffsetOfLine(value.KeyAt.Line - 1);
        var start = page.File.Text.IndexOf(written, line, StringComparison.Ordinal);
        if (start >= line && start < page.NextLine(line))
            yield return new TextEdit(start, written.Length, now, "wrote the hash of the source as it is now");
    }

    private static int LineBeforeFence(FixedPage page)
    {
        var fence = page.File.Text.LastIndexOf("---", page.Page.FrontMatter.BodyStart - 1, StringComparison.Ordinal);
        return page.File.OffsetOfLine(page.File.LineOf(fence));
    }
}
