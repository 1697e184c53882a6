using Mooc.Content.Adoption;
using Mooc.Content.Fixes;
using Mooc.Content.Folders;
using Mooc.Content.Foreign;
using Mooc.Content.Reading;

namespace Mooc.Content;

/// <summary>Applies the cures that are certain. Reads the folder and writes nothing: it hands back the files as they should be.</summary>
public static class CourseFixer
{
    /// <summary>
    /// The files that change, each with what changes in it; run again after they are written, until nothing is left. With
    /// <paramref name="only"/> (a path below the folder) just that file, whose translation is then taken as up to date. With
    /// <paramref name="adopt"/> every question of another player that can be decided is taken, whatever it looks like. With
    /// <paramref name="before"/>, the courses as they were, parts whose words alone were changed keep the ids that they had.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyList<FixedFile> Fix(string folder, string? only = null, bool adopt = false, CourseLibrary? before = null)
    {
        var found = CourseFolder.Walk(folder);
        var run = new FixRun(PageSet.Read(found), only, adopt, before);
        foreach (var course in found.Courses) run.Fix(course);
        return run.Files;
    }

    /// <summary>Names that lack the number which says their place get it, with the links to them.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static NumberedNames Number(string folder)
    {
        var found = CourseFolder.Walk(folder);
        return MissingNumbers.In(found, PageSet.Read(found));
    }

    /// <summary>
    /// Makes courses of the folders of Markdown that are none yet: of this folder where it holds pages itself and no course, else of those in it.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyList<FixedFile> Adopt(string folder)
    {
        var root = RealPath.Of(folder) ?? throw new DirectoryNotFoundException($"There is no courses folder at {folder}.");
        if (File.Exists(Path.Join(root, "course.md"))) return [];

        var children = new DirectoryInfo(root).EnumerateDirectories().Where(child => !child.Name.StartsWith('.') && child.LinkTarget is null).OrderBy(child => child.Name, StringComparer.Ordinal).ToList();
        var holdsCourses = children.Exists(child => File.Exists(Path.Join(child.FullName, "course.md")));
        var holdsPages = new DirectoryInfo(root).EnumerateFiles().Any(file => Names.IsMarkdown(file.Name) && !file.Name.StartsWith("glossary.", StringComparison.Ordinal));
        if (holdsPages && !holdsCourses) return new CourseAdoption(ForeignFolder.Read(root), Path.GetFileName(root), "").Files(Names.Id(Path.GetFileName(root)));

        return [.. children.Where(child => !File.Exists(Path.Join(child.FullName, "course.md")))
            .SelectMany(child => new CourseAdoption(ForeignFolder.Read(child.FullName), child.Name, child.Name + "/").Files(Names.Id(child.Name)))];
    }

    /// <summary>What looks like a question and cannot be decided, with its line; it stays as it is.</summary>
    public static IReadOnlyList<ContentProblem> Undecided(string folder)
    {
        var pages = PageSet.Read(CourseFolder.Walk(folder)).All.Where(page => page.Found.Kind == PageKind.Unit);
        return [.. pages.AsParallel().AsOrdered().SelectMany(page => ForeignQuestions.In(page).Undecided
            .Select(place => KnownProblems.QuestionUndecided.At(page.File.AtLine(place.Line + 1), place.Why)))];
    }
}
