using System.Globalization;
using System.Text;

namespace Mooc.Web.Tests.Trainer;

/// <summary>A course of a size that takes weeks: five modules of four pages with two questions each, a story, and a final assessment.</summary>
internal static class WeeksCourse
{
    public const string Id = "weeks";
    private const int Modules = 5;
    private const int Pages = 4;

    public static void WriteTo(string folder)
    {
        TinyCourse.Write(folder, "weeks/course.md", """
            ---
            id: weeks
            title: "Weeks of rights"
            summary: "A course that takes weeks."
            language: en
            licence: CC-BY-4.0
            ---
            Welcome.
            """);
        for (var module = 1; module <= Modules; module++)
        {
            TinyCourse.Write(folder, $"weeks/{module:00}-module/module.md", $"---\nid: m{module}\ntitle: \"Module {module}\"\n---\nText.\n");
            for (var page = 1; page <= Pages; page++) TinyCourse.Write(folder, $"weeks/{module:00}-module/{page:00}-page.md", PageText(module, page));
        }

        TinyCourse.Write(folder, "weeks/06-end/module.md", "---\nid: m6\ntitle: \"The end\"\n---\nText.\n");
        TinyCourse.Write(folder, "weeks/06-end/01-test.md", AssessmentText());
    }

    private static string PageText(int module, int page)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"---\nid: p{module}-{page}\ntitle: \"Page {module}.{page}\"\n---\nA page to read.\n");
        for (var question = 1; question <= 2; question++) AppendQuestion(text, $"q{module}-{page}-{question}");
        if (module == 2 && page == 4) text.Append("""

            ## Scenario: The camera
            <!-- id: camera -->

            Somebody wants a camera.

            ### Asked

            "Can we film the square?"

            - [Say yes](#filmed) (Rights 0)
            - [Ask why](#why) (Rights 1)
            - [Say no](#no) (Rights 2)

            ### Why

            "To count people."

            - [Count without filming](#no) (Rights 2)
            - [Then film](#filmed) (Rights 0)

            ### Filmed

            The square is filmed. **End: poor**

            ### No

            The square is free. **End: good**
            """);
        return text.ToString();
    }

    private static string AssessmentText()
    {
        var text = new StringBuilder("---\nid: end-test\ntitle: \"Final test\"\nkind: assessment\n---\nTen questions.\n");
        for (var question = 1; question <= 10; question++) AppendQuestion(text, $"end-{question}");
        return text.ToString();
    }

    private static void AppendQuestion(StringBuilder text, string id) => text.Append(CultureInfo.InvariantCulture, $"""


        ## Question: What is right in {id}?
        <!-- id: {id} -->

        - [x] This
          > Yes.
        - [ ] That
          > No.
        - [ ] Neither
          > No.
        - [ ] Both
          > No.

        > [!TIP]
        > The first.

        """);
}
