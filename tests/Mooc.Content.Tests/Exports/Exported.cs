using System.Text;
using Mooc.Content.Exports;
using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Exports;

/// <summary>A small course, and packages of it.</summary>
internal sealed class Exported : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly TemporaryCourses courses = TemporaryCourses.WithTown();

    public Exported()
    {
        courses.Write("town/images/hall.png", "png");
        courses.WriteUnit("""
            A picture: ![The hall](../images/hall.png) & [the exam](02-exam.md), [the yard](03-yard.md#question-who-sweeps) and [the hall](module.md).

            ## Question: Who decides < who asks?
            <!-- id: who-decides -->

            - [ ] The vendor
              > No.
            - [x] The council
              > Yes.

            > [!TIP]
            > Not who sells.

            ## Question: How many hours?
            <!-- id: hours -->

            Answer: `72` hours

            ## Scenario: The camera
            <!-- id: camera -->

            ### Start

            - [Buy](#end) (Rights 1)

            ### End

            Done. **End: good**
            """);
        courses.Write("town/01-hall/02-exam.md", "---\nid: exam\ntitle: The exam\nkind: assessment\n---\n## Question: Secret?\n<!-- id: secret -->\n\n- [x] Treasure\n- [ ] Trifle\n");
        courses.Write("town/01-hall/03-yard.md", "---\nid: yard\ntitle: The yard\n---\n## Question: Who sweeps?\n<!-- id: who-sweeps -->\n\nAnswer: `the Guard`\n");
    }

    public void Dispose() => courses.Dispose();

    public ExportedCourse Site() => Make(CourseExport.Site);

    public ExportedCourse Cmi5() => Make((course, library) => CourseExport.Cmi5(course, library, "https://city.example/"));

    public ExportedCourse Epub() => Make((course, library) => CourseExport.Epub(course, library, new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc)), "xhtml");

    public static string Text(ExportedCourse package, string path) => Encoding.UTF8.GetString(package.Files.Single(file => file.Path == path).Bytes.Span);

    private ExportedCourse Make(Func<Course, CourseLibrary, ExportedCourse> make, string extension = "html")
    {
        var library = new CourseReader(CourseExport.Options("town", Today, extension)).Read(courses.Folder);
        Assert.DoesNotContain(library.Problems, problem => problem.Severity == Severity.Error);
        return make(library.Courses.Single(), library);
    }
}
