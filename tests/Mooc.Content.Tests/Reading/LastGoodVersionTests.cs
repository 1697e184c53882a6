namespace Mooc.Content.Tests.Reading;

public sealed class LastGoodVersionTests
{
    [Fact]
    public void A_unit_with_an_error_keeps_its_last_good_version()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Good.\n");
        var good = courses.Read();
        courses.WriteUnit("## Question: Broken?\n");

        var broken = courses.Read(good);

        Assert.Equal("<p>Good.</p>", Html(broken));
        Assert.Equal(good.Courses[0].Version, broken.Courses[0].Version);
        Assert.Contains(broken.Problems, problem => problem.Code == "question-without-shape");
    }

    [Fact]
    public void Broken_front_matter_does_not_lose_the_unit_either()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Good.\n");
        var good = courses.Read();
        courses.Write("town/01-hall/01-counter.md", new string('[', 12_000));

        Assert.Equal("<p>Good.</p>", Html(courses.Read(courses.Read(good))));
    }

    [Fact]
    public void Without_an_earlier_version_a_unit_with_an_error_is_left_out()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("## Question: Broken?\n");

        Assert.Empty(courses.Read().Courses[0].Units);
    }

    [Fact]
    public void A_course_whose_front_page_has_an_error_stays_as_it_was()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Good.\n");
        var good = courses.Read();
        courses.Write("town/course.md", "---\nid: town\n---\n");
        courses.WriteUnit("Newer.\n");

        var broken = courses.Read(good);

        Assert.Equal("Our town", broken.Courses[0].Title);
        Assert.Equal("<p>Good.</p>", Html(broken));
        Assert.Empty(courses.Read().Courses);
    }

    [Fact]
    public void A_course_that_stays_as_it_was_keeps_its_translations_and_deleted_units()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/course.de.md", "---\ntitle: Unsere Stadt\n---\n");
        courses.WriteUnit("Good.\n");
        courses.Write("town/01-hall/01-counter.de.md", "---\ntitle: Am Schalter\n---\nGut.\n");
        var good = courses.Read();
        courses.Write("town/course.md", "---\nid: town\n---\n");
        courses.Delete("town/01-hall/01-counter.md");

        var broken = courses.Read(good);

        Assert.Equal("<p>Good.</p>", Html(broken));
        Assert.Equal("<p>Gut.</p>", Html(broken, "de"));
    }

    [Fact]
    public void A_module_whose_page_has_an_error_keeps_its_text_and_shows_its_new_units()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Good.\n");
        var good = courses.Read();
        courses.Write("town/01-hall/module.md", "no front matter");
        courses.WriteUnit("Newer.\n");

        var module = courses.Read(good).Courses[0].Modules[0];

        Assert.Equal(("hall", "The town hall", "<p>Newer.</p>"), (module.Id, module.Title, ((Prose)module.Units[0].Parts[0]).Html));
    }

    [Fact]
    public void A_unit_that_was_deleted_does_not_come_back()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("Good.\n");
        var good = courses.Read();
        courses.Delete("town/01-hall/01-counter.md");

        Assert.Empty(courses.Read(good).Courses[0].Units);
    }

    [Fact]
    public void An_earlier_version_gives_way_where_its_question_has_moved_to_another_page()
    {
        using var courses = TemporaryCourses.WithTown();
        const string question = "## Reflection: Why?\n<!-- id: why -->\n";
        courses.WriteUnit(question);
        var good = courses.Read();
        courses.Write("town/01-hall/02-office.md", $"---\nid: office\ntitle: The office\n---\n{question}");
        courses.WriteUnit("## Question: Broken?\n");

        var course = courses.Read(good).Courses[0];

        Assert.Equal("office", Assert.Single(course.Units).Id);
        Assert.NotNull(course.Question("why"));
    }

    [Fact]
    public void A_broken_translation_keeps_its_last_good_version_while_it_fits_its_source()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/course.de.md", "---\ntitle: Unsere Stadt\n---\n");
        courses.WriteUnit("Good.\n");
        courses.Write("town/01-hall/01-counter.de.md", "---\ntitle: Am Schalter\n---\nGut.\n");
        var good = courses.Read();
        courses.Write("town/01-hall/01-counter.de.md", "---\ntitle: Am Schalter\n---\n## Frage: Was?\n");

        var broken = courses.Read(good);
        courses.WriteUnit("Newer.\n");
        var outdated = courses.Read(broken);

        Assert.Equal("<p>Gut.</p>", Html(broken, "de"));
        Assert.Equal("<p>Newer.</p>", Html(outdated, "de"));
    }

    private static string Html(CourseLibrary library, string language = "en") =>
        Assert.IsType<Prose>(Assert.Single(Assert.Single(library.Find("town", language)!.Units).Parts)).Html;
}
