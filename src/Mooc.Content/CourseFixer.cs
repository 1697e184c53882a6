using Mooc.Content.Fixes;
using Mooc.Content.Folders;
using Mooc.Content.Reading;

namespace Mooc.Content;

/// <summary>Applies the cures that are certain. Reads the folder and writes nothing: it hands back the files as they should be.</summary>
public static class CourseFixer
{
    /// <summary>
    /// The files that change, each with what changes in it; run again after they are written, until nothing is left. With
    /// <paramref name="only"/> (a path below the folder) just that file, whose translation is then taken as up to date.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyList<FixedFile> Fix(string folder, string? only = null)
    {
        var found = CourseFolder.Walk(folder);
        var pages = PageSet.Read(found);
        var run = new FixRun(pages, only);
        foreach (var course in found.Courses) run.Fix(course);
        return run.Files;
    }
}
