using Mooc.Content.Foreign;
using Mooc.Content.Pages;

namespace Mooc.Content.Adoption;

/// <summary>A page of a foreign folder, by its path below that folder; where it is to lie is known once the course is planned.</summary>
internal sealed class ForeignFile(string path, string fullPath, SourcePage page)
{
    public string Path => path;
    public string FullPath => fullPath;
    public SourcePage Page => page;
    public string Target { get; set; } = "";
    public string Name => path[(path.LastIndexOf('/') + 1)..];
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Name);
    public string Folder => path.LastIndexOf('/') is var cut and > 0 ? path[..cut] : "";
    public IReadOnlyList<string> Folders => Folder.Length == 0 ? [] : Folder.Split('/');
    public bool IsEntry => Stem.ToUpperInvariant() is "README" or "INDEX" or "_INDEX";
    public bool HoldsQuestions => holdsQuestions ??= ForeignQuestions.In(page).Found.Count > 0;
    private bool? holdsQuestions;

    /// <summary>The title of the front matter, else the first heading, else the name.</summary>
    public string Title => FrontTitle ?? TitleHeading?.Text ?? page.Headings.FirstOrDefault(heading => heading.Block.Level <= 2 && heading.Text.Length is > 0 and < 120)?.Text ?? Names.Readable(Folder.Length > 0 && IsEntry ? Folders[^1] : Stem);

    /// <summary>The heading that is the title, which the site shows already.</summary>
    public PageHeading? TitleHeading => page.Headings.FirstOrDefault(heading => heading.Text.Length > 0) is { Block.Level: 1 } first
        && page.Headings.Count(heading => heading.Block.Level == 1) == 1 ? first : null;

    private string? FrontTitle => page.FrontMatter.Text("title") is { Length: > 0 } title ? title : null;
}
