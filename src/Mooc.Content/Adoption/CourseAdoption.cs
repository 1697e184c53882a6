using System.Text;
using Mooc.Content.Fixes;
using Mooc.Content.Pages;
using Mooc.Content.Words;

namespace Mooc.Content.Adoption;

/// <summary>Makes a course of a folder of Markdown that was written for something else. Writes nothing itself.</summary>
internal sealed class CourseAdoption(ForeignFolder folder, string name, string prefix)
{
    private readonly AdoptionPlan plan = AdoptionPlan.For(folder, name);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<FixedFile> files = [];

    /// <summary>The files as they should be; empty where the folder holds no page.</summary>
    public IReadOnlyList<FixedFile> Files(string courseId)
    {
        if (folder.Files.Count == 0) return [];

        var byPath = folder.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        if (plan.FrontPage is { } front) front.Target = "course.md";
        var facts = CourseFacts.Of(folder, plan.FrontPage, plan.Title);
        List<(string, string)> course =
        [
            ("id", courseId), ("title", AdoptedPage.Quoted(plan.Title)), ("summary", AdoptedPage.Quoted(facts.Summary)), ("language", facts.Language), ("licence", AdoptedPage.Quoted(facts.Licence)),
        ];
        if (plan.FrontPage is { } page) Add(page, course, byPath);
        else Make("course.md", course, facts.Summary);

        var beside = new SideQuestions(folder);
        foreach (var module in plan.Modules) Add(module, byPath, beside, SwitchWords.Of(facts.Language));
        return files;
    }

    private void Add(PlannedModule module, IReadOnlyDictionary<string, ForeignFile> byPath, SideQuestions beside, SwitchWords words)
    {
        List<(string, string)> keys = [("id", NewId(Names.Id(module.Title))), ("title", AdoptedPage.Quoted(module.Title))];
        if (module.Page is { } page) Add(page, keys, byPath);
        else Make($"{module.Folder}/module.md", keys, "");
        foreach (var unit in module.Units)
            Add(unit, [("id", NewId(Names.Id(unit.Title))), ("title", AdoptedPage.Quoted(unit.Title))], byPath, beside.For(unit, words));
        foreach (var (place, rest) in beside.Left(module).Index())
            Make($"{module.Folder}/{module.Units.Count + place + 1:00}-{Names.Slug(rest.Stem)}.md", [("id", NewId(Names.Id(rest.Title))), ("title", AdoptedPage.Quoted(rest.Title))], rest.Text(words));
    }

    private void Add(ForeignFile file, IReadOnlyList<(string, string)> keys, IReadOnlyDictionary<string, ForeignFile> byPath, string? appended = null)
    {
        var links = new PageLinksMoved(file, byPath, folder.Assets).All();
        if (appended is not null) links = links.Concat(SideQuestions.Calls(file));
        var written = new AdoptedPage(file, keys, links).Write(file.Target, Path.Join(folder.Root, file.Target), appended);
        files.Add(written with { Path = prefix + written.Path, Changes = [.. written.Changes.Select(change => change with { File = prefix + change.File })] });
    }

    private void Make(string path, IReadOnlyList<(string Key, string Value)> keys, string text)
    {
        var whole = $"---\n{string.Concat(keys.Select(key => $"{key.Key}: {key.Value}\n"))}---\n{text}{(text.Length > 0 && !text.EndsWith('\n') ? "\n" : "")}";
        files.Add(new FixedFile(prefix + path, Path.Join(folder.Root, path), [new Change(prefix + path, 1, "made this file")]) { Bytes = Encoding.UTF8.GetBytes(whole) });
    }

    private string NewId(string wanted)
    {
        var id = wanted;
        for (var again = 2; !ids.Add(id); again++) id = $"{wanted[..Math.Min(wanted.Length, ContentId.Longest - 5)]}-{again}";
        return id;
    }
}
