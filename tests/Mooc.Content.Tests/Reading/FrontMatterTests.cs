namespace Mooc.Content.Tests.Reading;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("id: counter\ntitle: T\nminuts: 4\n", "4:1 unknown-key")]
    [InlineData("id: counter\ntitle: T\nminutes: four\n", "4:10 wrong-type")]
    [InlineData("id: counter\ntitle: T\nminutes: 0\n", "4:10 wrong-type")]
    [InlineData("id: counter\ntitle: [a, b]\n", "3:8 wrong-type")]
    [InlineData("id: counter\ntitle: T\nsources: one\n", "4:10 wrong-type")]
    [InlineData("id: counter\ntitle: T\nsources:\n  - a: b\n", "5:5 wrong-type")]
    [InlineData("id: counter\ntitle: T\nchecked: 21.11.2026\n", "4:10 wrong-type")]
    [InlineData("id: counter\ntitle: T\nkind: exam\n", "4:7 wrong-type")]
    [InlineData("id: Counter 1\ntitle: T\n", "2:5 id-malformed")]
    [InlineData("title: T\n", "1:1 id-missing")]
    [InlineData("id: counter\n", "1:1 key-missing")]
    [InlineData("id: counter\ntitle: T\ntitle: U\n", "4:1 key-twice")]
    [InlineData("id: counter\ntitle: \"T\n", "3:8 front-matter-broken")]
    [InlineData("- a\n- b\n", "2:1 front-matter-broken")]
    [InlineData("id: counter\ntitle: &a T\n", "3:8 front-matter-alias")]
    [InlineData("id: counter\ntitle: *a\n", "3:8 front-matter-alias")]
    [InlineData("id: counter\ntitle: !!binary T\n", "3:8 front-matter-alias")]
    [InlineData("id: counter\ntitle: T\nrecheck: 2026-11-20\n", "4:10 recheck-due")]
    [InlineData("id: counter\ntitle: T\ndraw: 3\n", "4:7 draw-too-large")]
    public void A_wrong_key_or_value_is_reported_where_it_stands(string yaml, string expected)
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/01-counter.md", $"---\n{yaml}---\nText.\n");

        var problem = courses.Read().Problems[0];

        Assert.Equal(expected, $"{problem.Line}:{problem.Column} {problem.Code}");
    }

    [Fact]
    public void An_unknown_key_names_the_nearest_known_one()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/01-counter.md", "---\nid: counter\ntitle: T\nsorces:\n  - A book\n---\nText.\n");

        Assert.Equal("Did you mean \"sources\"?", Assert.Single(courses.Read().Problems).Cure);
    }

    [Fact]
    public void All_that_a_unit_may_say_of_itself_is_read()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/01-counter.md", """
            ---
            id: counter
            title: "At the counter: a *morning* & more"   # a remark
            minutes: 12
            kind: assessment
            attempts: 3
            draw: 1
            shuffle: no
            sources:
            - 'It''s a book'
            - "UN: a report, 2022"
            checked: 2026-11-21
            recheck: 2027-05-21
            ---
            ## Question: Is it open?
            <!-- id: open -->

            - [x] At nine
              > Yes.
            - [ ] At ten
              > No.
            """);

        var library = courses.Read();

        Assert.Empty(library.Problems);
        var unit = library.Find("town", "en")!.Unit("counter")!;
        Assert.Equal("At the counter: a *morning* & more", unit.Title);
        Assert.Equal((12, UnitKind.Assessment, 3, 1, false), (unit.Minutes, unit.Kind, unit.Attempts, unit.Draw, unit.Shuffle));
        Assert.Equal(["It's a book", "UN: a report, 2022"], unit.Sources);
        Assert.Equal((new DateOnly(2026, 11, 21), new DateOnly(2027, 5, 21)), (unit.Checked, unit.Recheck));
        Assert.False(Assert.IsType<ChoiceQuestion>(unit.Question("open")).Shuffle);
    }

    [Fact]
    public void A_course_may_say_everything_of_itself_too()
    {
        using var courses = new TemporaryCourses();
        courses.Write("town/course.md", """
            ---
            id: town
            title: Our town
            summary: >
              How a town
              works
            language: PT-br
            licence: CC-BY-4.0
            level: introduction
            audience: [Clerks, Mayors]
            hours: 2.5
            outcomes:
              - Know the town
            authors:
              - Ada
            pass: 80
            requires: []
            certificate: no
            order: -3
            ---
            Welcome.
            """);

        var course = Assert.Single(courses.Read().Courses);

        Assert.Equal(("How a town works\n", "pt-BR", 2.5m, 80, false, -3), (course.Summary, course.Language, course.Hours, course.Pass, course.GivesCertificate, course.Order));
        Assert.Equal(["Clerks", "Mayors"], course.Audience);
        Assert.Equal("<p>Welcome.</p>", course.Html);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { new string('[', 12_000), "front-matter-too-deep" },
        { new string('{', 12_000), "front-matter-too-deep" },
        { string.Concat(Enumerable.Repeat("- ", 6_000)), "front-matter-too-deep" },
        { string.Concat(Enumerable.Repeat("? ", 6_000)), "front-matter-too-deep" },
        { string.Concat(Enumerable.Range(0, 150).Select(depth => new string(' ', depth) + "a:\n")), "front-matter-too-deep" },
        { "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "front-matter-alias" },
        { "title: " + new string('x', 20_000), "front-matter-too-large" },
        { "a: [b:'" + new string('[', 12_000), "front-matter" },
        { "a: 'b' " + new string('[', 12_000), "front-matter" },
        { "a: \"\n" + new string('[', 12_000), "front-matter" },
        { "a: |\n " + new string('[', 12_000) + "\n" + new string('[', 3_000), "front-matter" },
        { "%TAG ! tag:x\n--- !x\n", "front-matter" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Front_matter_that_would_kill_a_yaml_reader_is_one_problem(string yaml, string expected)
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/01-counter.md", $"---\n{yaml}\n---\nText.\n");
        courses.Write("town/01-hall/02-office.md", "---\nid: office\ntitle: The office\n---\nText.\n");

        var library = courses.Read();

        Assert.StartsWith(expected, library.Problems[0].Code, StringComparison.Ordinal);
        Assert.Equal("office", Assert.Single(library.Courses[0].Units).Id);
    }

    [Theory]
    [InlineData("Text without any.\n", "front-matter-missing")]
    [InlineData("---\nid: counter\ntitle: T\n", "front-matter-unclosed")]
    [InlineData("---\n---\nText.\n", "front-matter-missing")]
    [InlineData("", "front-matter-missing")]
    public void A_page_without_front_matter_is_reported(string text, string expected)
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/01-counter.md", text);

        Assert.Equal(expected, courses.Read().Problems[0].Code);
    }

    [Fact]
    public void Carriage_returns_and_a_byte_order_mark_change_nothing()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/01-counter.md", "---\nid: counter\ntitle: T\n---\nText.\n\n## Question: Who?\n");
        var plain = courses.Read();
        courses.Write("town/01-hall/01-counter.md", "\uFEFF---\r\nid: counter\r\ntitle: T\r\n---\r\nText.\r\n\r\n## Question: Who?\r\n");

        Assert.Equal(plain.Problems, courses.Read().Problems);
    }
}
