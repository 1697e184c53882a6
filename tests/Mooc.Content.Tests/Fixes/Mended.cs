using System.Text;
using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Fixes;

/// <summary>A folder after <c>mooc fix</c>.</summary>
internal static class Mended
{
    /// <summary>Writes what one pass after another hands back until nothing is left; answers with what was changed.</summary>
    public static IReadOnlyList<string> Fix(this TemporaryCourses courses, string? only = null, CourseLibrary? before = null)
    {
        var said = new List<string>();
        for (var files = CourseFixer.Fix(courses.Folder, only, before: before); files.Count > 0; files = CourseFixer.Fix(courses.Folder, only, before: before))
        {
            foreach (var file in files)
            {
                File.WriteAllBytes(file.FullPath, file.Bytes.ToArray());
                said.AddRange(file.Changes.Select(change => change.What));
            }
        }
        return said;
    }

    public static string Text(this TemporaryCourses courses, string path) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(courses.Folder, path)));

    /// <summary>The text of the only unit after it was mended.</summary>
    public static string Unit(string body)
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit(body);
        courses.Fix();
        return courses.Text("town/01-hall/01-counter.md").Split("title: At the counter\n---\n")[1];
    }
}
