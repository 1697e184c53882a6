using Mooc.Content.Tests.Fixes;
using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Foreign;

/// <summary>A folder of Markdown that was not written for this platform becomes a course.</summary>
public sealed class ForeignFolderTests : IDisposable
{
    private readonly TemporaryCourses folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_front_page_becomes_the_course_and_folders_its_modules()
    {
        folder.Write("README.md", "# The town hall\n\nHow a town hall works, for all who begin there.\n\n- [The counter](counter/README.md)\n- [The gate](gate/)\n");
        folder.Write("counter/README.md", "# The counter\n\nSee [the gate](../gate/open.md) and ![Plan](plan.png).\n");
        folder.Write("counter/plan.png", "");
        folder.Write("gate/open.md", "# Open the gate\n\nAs [before](../counter/README.md).\n");
        folder.Write("gate/close.md", "# Close the gate\n\nGently.\n");

        folder.Adopt();

        var course = Assert.Single(folder.Read().Courses);
        Assert.Equal("The town hall", course.Title);
        Assert.Equal("How a town hall works, for all who begin there.", course.Summary);
        Assert.Equal(["The counter", "Gate"], course.Modules.Select(module => module.Title));
        Assert.Equal(["The counter", "Close the gate", "Open the gate"], course.Units.Select(unit => unit.Title));
        Assert.DoesNotContain(folder.Read().Problems, problem => problem.Severity == Severity.Error);
    }

    [Fact]
    public void Each_folder_in_a_folder_of_courses_becomes_a_course_and_those_that_are_stay()
    {
        folder.Write("done/course.md", "---\nid: done\ntitle: Done\nsummary: It is one.\nlanguage: en\nlicence: MIT\n---\n");
        folder.Write("foreign/lesson.md", "# Lesson\n\nText.\n");

        folder.Adopt();

        Assert.Equal(["done", "foreign"], folder.Read().Courses.Select(course => course.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_course_in_one_page_is_a_course()
    {
        folder.Write("README.md", "<!--\nauthor: Ada\nlanguage: de\n-->\n\n# Die Stadt\n\nDas ist die Stadt und ihr Rathaus, das nicht immer offen ist.\n\n## Quiz\n\nWer öffnet das Rathaus?\n\n    [( )] Der Bürgermeister\n    [(X)] Die Pförtnerin\n");

        folder.Adopt();

        var course = Assert.Single(folder.Read().Courses);
        Assert.Equal(("Die Stadt", "de"), (course.Title, course.Language));
        Assert.Equal("Wer öffnet das Rathaus?", Assert.Single(course.Units.Single().Questions).Title);
        Assert.Contains("### Frage: Wer öffnet", folder.Text("01-pages/01-readme.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_in_a_file_beside_the_text_join_it()
    {
        folder.Write("README.md", "# Town\n\nA town and its hall, for all who work there.\n");
        folder.Write("lesson.md", "# Lesson\n\nText.\n");
        folder.Write("lesson.quiz.yml", "questions:\n  - question: Who opens?\n    options:\n      - The mayor\n      - The clerk\n    correct_answer: 0\n    explanation: He has the key.\n");

        Assert.Equal("Who opens? | *The mayor | The clerk // He has the key.", folder.AdoptedQuestions());
        Assert.Single(folder.Read().Courses.Single().Units);
    }

    [Fact]
    public void Text_that_goes_on_behind_a_question_is_not_hidden_in_it()
    {
        folder.Write("lesson.md", "# Lesson\n\n## Doors\n\nWhich door is open?\n\n    [(X)] The front door\n    [( )] The gate\n\nDoors are opened at eight.\n");

        folder.Adopt();

        Assert.Contains("### Doors (2)\n\nDoors are opened at eight.", folder.Text("01-pages/01-lesson.md"), StringComparison.Ordinal);
        Assert.Null(folder.Read().Courses.Single().Units.Single().Questions.Single().Explanation);
    }

    [Fact]
    public void Pictures_and_links_that_would_keep_a_page_offline_give_way()
    {
        folder.Write("lesson.md", "# Lesson\n\n![Badge](https://other.example/badge.png) and [the code](src/main.py) and [more](https://city.example).\n");

        folder.Adopt();

        Assert.EndsWith("[Badge](<https://other.example/badge.png>) and the code and [more](https://city.example).\n", folder.Text("01-pages/01-lesson.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_adopted_is_not_adopted_again()
    {
        folder.Write("lesson.md", "# Lesson\n\n## Quiz\n\nWho opens?\n\n- [ ] The mayor\n- [x] The clerk\n");
        folder.Adopt();
        var once = folder.Text("01-pages/01-lesson.md");

        folder.Adopt();

        Assert.Equal(once, folder.Text("01-pages/01-lesson.md"));
        Assert.Empty(CourseFixer.Fix(folder.Folder, adopt: true));
    }
}
