using Mooc.Content.Folders;
using Mooc.Content.Pages;

namespace Mooc.Content.Fixes;

/// <summary>
/// A page as the fixes see it. <paramref name="Ids"/> holds every id of its course, so that a new one is none of them, and <paramref name="PageIds"/>
/// those of its pages; <paramref name="Source"/> is
/// what a translation translates; <paramref name="IsNamed"/>: the author asked for just this file.
/// </summary>
internal sealed record FixedPage(SourcePage Page, HashSet<string> Ids, IReadOnlySet<string> PageIds, SourcePage? Source, bool IsNamed)
{
    public SourceFile File => Page.File;
    public bool IsTranslation => Page.Found.Language is not null;
    public PageKind Kind => Page.Found.Kind;

    /// <summary>This id, or the first of it with a number behind that is free; taken from now on.</summary>
    public string Take(string wanted)
    {
        var id = wanted;
        for (var again = 2; !Ids.Add(id); again++) id = $"{wanted[..Math.Min(wanted.Length, ContentId.Longest - 4)]}-{again}";
        return id;
    }

    /// <summary>The offset behind the end of the line that holds this one.</summary>
    public int NextLine(int offset)
    {
        var feed = File.Text.IndexOf('\n', Math.Min(offset, File.Text.Length));
        return feed < 0 ? File.Text.Length : feed + 1;
    }
}
