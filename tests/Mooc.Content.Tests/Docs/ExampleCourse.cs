using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Docs;

/// <summary>A small course in a folder of its own, with examples laid over it.</summary>
internal static class ExampleCourse
{
    private static readonly Example[] Ground =
    [
        new("demo/course.md", "---\nid: demo\ntitle: Demo\nsummary: A course to try things out.\nlanguage: en\nlicence: CC-BY-4.0\n---\nWelcome.\n"),
        new("demo/01-first/module.md", "---\nid: first\ntitle: First\n---\nWhat this module is for.\n"),
        new("demo/01-first/01-page.md", "---\nid: page\ntitle: A page\n---\nText.\n"),
        new("demo/images/tram-stop.png", ""),
    ];

    public static IReadOnlyList<ContentProblem> ProblemsWith(IEnumerable<Example> examples) => Read([.. Ground, .. examples]);

    public static IReadOnlyList<ContentProblem> Read(IEnumerable<Example> files) => LibraryOf(files).Problems;

    /// <summary>What an edit of the course does to people.</summary>
    public static IReadOnlyList<CourseEdit> Edits(IEnumerable<Example> before, IEnumerable<Example> now) =>
        CourseEdits.Between(LibraryOf([.. Ground, .. before]), LibraryOf([.. Ground, .. now]));

    private static CourseLibrary LibraryOf(IEnumerable<Example> files)
    {
        using var courses = new TemporaryCourses();
        foreach (var file in files) courses.Write(file.File, file.Text);

        return courses.Read();
    }
}
