using System.Text.RegularExpressions;
using Mooc.Content.Fixes;
using Mooc.Content.Foreign;
using Mooc.Content.Pages;
using Mooc.Content.Words;

namespace Mooc.Content.Adoption;

/// <summary>A file of questions beside the pages.</summary>
internal sealed record SideFile(string Path, string Title, IReadOnlyList<ForeignQuestion> Questions)
{
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);
    public string Folder => Path.LastIndexOf('/') is var cut and > 0 ? Path[..cut] : "";

    public string Text(SwitchWords words) => string.Join('\n', Questions.Select(question => QuestionText.Of(question, words)));
}

/// <summary>Questions that an author keeps as YAML: in a file beside the text, or in the text's front matter.</summary>
internal sealed partial class SideQuestions
{
    private readonly List<SideFile> left = [];
    private readonly ForeignFolder folder;

    public SideQuestions(ForeignFolder folder)
    {
        this.folder = folder;
        foreach (var path in folder.Yaml)
        {
            var text = Read(Path.Join(folder.Root, path));
            var tree = path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) ? TomlTree.Read(text) : YamlTree.Read(text);
            if (YamlQuestions.Read(tree, 0, 0, 2).Found is { Count: > 0 } found) left.Add(new SideFile(path, TitleOf(tree) ?? Names.Readable(Path.GetFileNameWithoutExtension(path)), found));
        }
    }

    /// <summary>The questions that belong to a page: in its front matter, in the file of its name, or in the only one beside it.</summary>
    public string? For(ForeignFile page, SwitchWords words)
    {
        var header = page.Page.FrontMatter.BodyStart == 0 ? "" : page.Page.File.Text[..page.Page.FrontMatter.BodyStart].Trim().Trim('-').Trim();
        List<ForeignQuestion> questions = [.. header.Length == 0 ? [] : YamlQuestions.Read(header, 0, 0, 2).Found];
        var beside = left.Where(file => file.Folder == page.Folder).ToList();
        var alone = folder.Files.Count(file => file.Folder == page.Folder) == 1;
        // A page may call for a file by its address, wherever that lies.
        foreach (var file in beside.Where(file => alone || file.Stem.StartsWith(page.Stem, StringComparison.OrdinalIgnoreCase)).Concat(Named(page)).Distinct().ToList())
        {
            questions.AddRange(file.Questions);
            left.Remove(file);
        }
        return questions.Count == 0 ? null : string.Join('\n', questions.Select(question => QuestionText.Of(question, words)));
    }

    /// <summary>The lines with which a page calls for a file of questions that now stand on it.</summary>
    public static IEnumerable<TextEdit> Calls(ForeignFile page) => Call().Matches(page.Page.File.Text).Select(call => new TextEdit(call.Index, call.Length, "", "took out the call for a file of questions"));

    private List<SideFile> Named(ForeignFile page) =>
        [.. Call().Matches(page.Page.File.Text).Select(call => RelativeAddress.Resolve(page.Path, call.Groups["path"].Value)).SelectMany(path => left.Where(file => file.Path == path))];

    /// <summary>What belongs to no page becomes a page of its module.</summary>
    public IReadOnlyList<SideFile> Left(PlannedModule module)
    {
        var folders = module.Units.Select(unit => unit.Folder).ToHashSet(StringComparer.Ordinal);
        var mine = left.Where(file => folders.Contains(file.Folder)).ToList();
        left.RemoveAll(mine.Contains);
        return mine;
    }

    private static string? TitleOf(YamlNode? tree) => tree is YamlMap map && map.First(["title", "name", "titel", "título"]) is YamlText { Value.Length: > 0 } title ? title.Value : null;

    [GeneratedRegex(@"\{\{#quiz\s+(?<path>[^}\s]+)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
