using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Fixes;

public sealed class CourseFixerTests
{
    [Fact]
    public void A_question_without_an_id_gets_the_one_that_it_goes_by() =>
        Assert.Equal("## Question: Who decides?\n<!-- id: who-decides -->\n\n- [x] The council\n- [ ] The vendor\n",
            Mended.Unit("## Question: Who decides?\n\n- [x] The council\n- [ ] The vendor\n"));

    [Fact]
    public void An_id_joins_the_keys_that_are_there() =>
        Assert.Equal("## Question: Who decides?\n<!-- id: who-decides  shuffle: no -->\n\n- [x] The council\n- [ ] The vendor\n",
            Mended.Unit("## Question: Who decides?\n<!-- shuffle: no -->\n\n- [x] The council\n- [ ] The vendor\n"));

    [Fact]
    public void Two_pages_with_the_same_question_get_two_ids()
    {
        using var courses = TemporaryCourses.WithTown();
        const string Body = "## Question: Who decides?\n\n- [x] The council\n- [ ] The vendor\n";
        courses.WriteUnit(Body);
        courses.Write("town/01-hall/02-yard.md", $"---\nid: yard\ntitle: In the yard\n---\n{Body}");

        courses.Fix();

        Assert.DoesNotContain(courses.Read().Problems, problem => problem.Severity == Severity.Error);
        Assert.Contains("<!-- id: who-decides-2 -->", courses.Text("town/01-hall/02-yard.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_an_id_gets_one_of_its_title()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/01-counter.md", "---\ntitle: At the counter\n---\nText.\n");

        courses.Fix();

        Assert.Equal("---\nid: at-the-counter\ntitle: At the counter\n---\nText.\n", courses.Text("town/01-hall/01-counter.md"));
    }

    [Fact]
    public void Line_ends_the_byte_order_mark_and_odd_spaces_stay_as_they_are()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.Write("town/01-hall/01-counter.md",
            "\uFEFF---\r\nid: counter\r\ntitle: At the counter  \r\n---\r\n\r\n## Question: Who decides?  \r\n\r\n- [x] The council\t\r\n- [ ] The vendor\n\n\n");

        courses.Fix();

        Assert.Equal(
            "\uFEFF---\r\nid: counter\r\ntitle: At the counter  \r\n---\r\n\r\n## Question: Who decides?  \r\n<!-- id: who-decides -->\r\n\r\n- [x] The council\t\r\n- [ ] The vendor\n\n\n",
            courses.Text("town/01-hall/01-counter.md"));
    }

    [Fact]
    public void Feedback_right_under_its_option_is_indented() =>
        Assert.Equal("## Question: Who decides?\n<!-- id: w -->\n\n- [x] The council\n  > Yes.\n- [ ] The vendor\n",
            Mended.Unit("## Question: Who decides?\n<!-- id: w -->\n\n- [x] The council\n> Yes.\n- [ ] The vendor\n"));

    [Theory]
    [InlineData("[]", "[ ]")]
    [InlineData("[x ]", "[x]")]
    [InlineData("(x)", "[x]")]
    [InlineData("( )", "[ ]")]
    public void A_misspelt_box_is_written_as_a_forge_reads_it(string wrong, string right) =>
        Assert.Equal($"## Question: Who decides?\n<!-- id: w -->\n\n- [x] The council\n- {right} The vendor\n",
            Mended.Unit($"## Question: Who decides?\n<!-- id: w -->\n\n- [x] The council\n- {wrong} The vendor\n"));

    [Fact]
    public void An_option_that_says_it_is_right_is_ticked() =>
        Assert.Equal("## Question: Who decides?\n<!-- id: w -->\n\n- [x] The council\n- [ ] The vendor\n",
            Mended.Unit("## Question: Who decides?\n<!-- id: w -->\n\n- [ ] The council (correct)\n- [ ] The vendor\n"));

    [Fact]
    public void What_is_well_is_not_touched()
    {
        using var courses = TemporaryCourses.WithTown();
        courses.WriteUnit("## To do\n\n- [x] Read\n- [ ] Write\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");

        Assert.Empty(courses.Fix());
    }
}
