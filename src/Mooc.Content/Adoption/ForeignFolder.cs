using System.Text;
using Mooc.Content.Folders;
using Mooc.Content.Pages;
using Mooc.Content.Shapes;

namespace Mooc.Content.Adoption;

/// <summary>The Markdown below a folder that is no course yet, in the order in which its front page links to it.</summary>
internal sealed class ForeignFolder
{
    private const int Deepest = 8;
    private const int MostFiles = 5_000;
    private const int LargestFile = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] AboutTheProject = ["CONTRIBUTING", "CODE_OF_CONDUCT", "CODE-OF-CONDUCT", "SECURITY", "LICENSE", "LICENCE", "CHANGELOG", "SUPPORT", "AUTHORS", "SUMMARY", "_SIDEBAR", "_NAVBAR", "_COVERPAGE", "PULL_REQUEST_TEMPLATE", "GLOSSARY"];
    private static readonly string[] NoCourse = ["node_modules", "vendor", "bin", "obj", "dist", "_site", "_book"];

    private readonly List<ForeignFile> files = [];
    private readonly List<ContentProblem> problems = [];
    private readonly Dictionary<string, string> assets = new(StringComparer.Ordinal);
    private readonly List<string> yaml = [];

    private ForeignFolder(string root) => Root = root;

    public string Root { get; }
    public IReadOnlyList<ForeignFile> Files => files;

    /// <summary>Files that can hold no page: too large, or no UTF-8.</summary>
    public IReadOnlyList<ContentProblem> Problems => problems;

    /// <summary>Pictures by their path below the folder.</summary>
    public IReadOnlyDictionary<string, string> Assets => assets;
    public IReadOnlyList<string> Yaml => yaml;

    public static ForeignFolder Read(string root)
    {
        var folder = new ForeignFolder(root);
        folder.Walk(new DirectoryInfo(root), "", 0);
        folder.Order();
        return folder;
    }

    private void Walk(DirectoryInfo directory, string path, int depth)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().OrderBy(entry => Names.Number(entry.Name) ?? decimal.MaxValue).ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (entry.Name.StartsWith('.') || entry.LinkTarget is not null || files.Count >= MostFiles) continue;
            var inside = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
            if (entry is DirectoryInfo child)
            {
                if (depth < Deepest && !NoCourse.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)) Walk(child, inside, depth + 1);
            }
            else if (Names.IsMarkdown(entry.Name)) Add((FileInfo)entry, inside);
            else if (MediaTypes.Of(entry.Name) is not null) assets[inside] = entry.FullName;
            else if (Path.GetExtension(entry.Name).ToUpperInvariant() is ".YML" or ".YAML" or ".TOML" && ((FileInfo)entry).Length is > 0 and <= LargestFile) yaml.Add(inside);
        }
    }

    private void Add(FileInfo file, string path)
    {
        // Nothing is in a file of no length, which may be a pipe: to open one could take for ever.
        if (file.Length == 0 || AboutTheProject.Contains(Path.GetFileNameWithoutExtension(file.Name).Split('.')[0].ToUpperInvariant())) return;
        try
        {
            var problem = file.Length > LargestFile ? KnownProblems.FileTooLarge : null;
            if (problem is null)
            {
                var page = new SourcePage(new FoundFile(path, file.FullName, PageKind.Unit, null), new SourceFile(path, Strict.GetString(File.ReadAllBytes(file.FullName))), "en");
                if (page.Document is not null)
                {
                    page.Outline = PageOutline.Of(page);
                    files.Add(new ForeignFile(path, file.FullName, page));
                    return;
                }
                problem = KnownProblems.PageTooDeep;
            }
            problems.Add(problem.At(new SourcePosition(path, 1, 1)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add(KnownProblems.FileUnreadable.At(new SourcePosition(path, 1, 1)));
        }
    }

    /// <summary>The author's order is that of the links on the front page; what it does not name keeps its place by name.</summary>
    private void Order()
    {
        if (files.FirstOrDefault(file => file.IsEntry && file.Folder.Length == 0) is not { } entry) return;

        var linked = entry.Page.Document!.SelectMany(PlainText.LeafBlocks).SelectMany(leaf => InlineWalk.Below(leaf.Inline)).OfType<Markdig.Syntax.Inlines.LinkInline>()
            .Where(link => !link.IsImage && link.Url is { Length: > 0 } url && AddressScheme.Of(url) is null)
            .Select(link => RelativeAddress.Resolve(entry.Path, Uri.UnescapeDataString(link.Url!.Split('#', '?')[0]))).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var places = linked.Index().ToDictionary(link => link.Item, link => link.Index, StringComparer.Ordinal);
        var ordered = files.Index().OrderBy(file => Names.Number(file.Item.Folders.Count > 0 ? file.Item.Folders[0] : file.Item.Name) is null ? PlaceOf(file.Item, places) : -1)
            .ThenBy(file => file.Index).Select(file => file.Item).ToList();
        files.Clear();
        files.AddRange(ordered);
    }

    private static int PlaceOf(ForeignFile file, Dictionary<string, int> places)
    {
        if (places.TryGetValue(file.Path, out var place)) return place;
        return file.Folder.Length > 0 && places.TryGetValue(file.Folder, out place) ? place : int.MaxValue;
    }
}
