using System.Runtime.CompilerServices;

namespace Mooc.Content.Tests.Reading;

public sealed class RepositoryCoursesTests
{
    [Fact]
    public void The_courses_of_this_repository_have_neither_errors_nor_warnings()
    {
        var library = new CourseReader(new CourseReaderOptions { Today = new DateOnly(2026, 11, 21) }).Read(CoursesFolder());

        Assert.Empty(library.Problems);
        Assert.Contains(library.Courses, course => course.Id == "foundations");
    }

    private static string CoursesFolder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "courses");
}
