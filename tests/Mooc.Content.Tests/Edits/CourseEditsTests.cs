using Mooc.Content.Tests.Reading;

namespace Mooc.Content.Tests.Edits;

/// <summary>What an edit does to people is told by its code; what does nothing to them is not told.</summary>
public sealed class CourseEditsTests : IDisposable
{
    private const string Body = """
        ## Question: Who decides about the cameras?
        <!-- id: cameras -->

        - [x] The council of the town
          > It does.
        - [ ] The one who sells them
          > That is the vendor.
        - [ ] Nobody at all
          > Somebody must.

        ## Question: Within how many hours?
        <!-- id: hours -->

        Answer: `72` hours

        """;

    private readonly TemporaryCourses _courses = TemporaryCourses.WithTown();

    public CourseEditsTests() => _courses.WriteUnit(Body);

    public void Dispose() => _courses.Dispose();

    [Theory]
    [InlineData("Who decides about the cameras?", "Who may decide about cameras?", "")]
    [InlineData("It does.", "Yes, it does.", "")]
    [InlineData("[x] The council of the town", "[x] The town council", "part-reworded")]
    [InlineData("The one who sells them", "The vendor", "part-reworded")]
    [InlineData("- [ ] Nobody at all\n  > Somebody must.\n", "- [ ] The police\n  > It uses them.\n", "part-gone")]
    [InlineData("- [ ] Nobody at all\n  > Somebody must.\n", "", "part-gone")]
    [InlineData("- [x] The council of the town\n", "- [ ] The council of the town\n", "key-changed")]
    [InlineData("`72`", "`24`", "key-changed")]
    [InlineData("`72`", "`72` or `3`", "key-changed")]
    [InlineData("<!-- id: hours -->", "<!-- id: breach-hours -->", "id-changed")]
    [InlineData("## Question: Within how many hours?\n<!-- id: hours -->\n\nAnswer: `72` hours\n", "", "question-gone")]
    public void Each_edit_is_told_by_what_it_does(string before, string after, string expected)
    {
        var was = _courses.Read();
        Assert.Contains(before, Body, StringComparison.Ordinal);
        var edited = Body.Replace(before, after, StringComparison.Ordinal);
        // Without a right option the page would not be published at all.
        if (after == "- [ ] The council of the town\n") edited = edited.Replace("[ ] The one who", "[x] The one who", StringComparison.Ordinal);
        if (after == "`72` or `3`") edited = edited.Replace("Answer: `72` or `3` hours", "Answer: `70`..`74` hours", StringComparison.Ordinal);
        _courses.WriteUnit(edited);

        Assert.Equal(expected, string.Join(' ', CourseEdits.Between(was, _courses.Read()).Select(edit => edit.Code)));
    }

    [Fact]
    public void A_page_that_moved_to_another_file_is_the_same_page()
    {
        var was = _courses.Read();
        _courses.Delete("town/01-hall/01-counter.md");
        _courses.Write("town/01-hall/07-at-the-desk.md", $"---\nid: counter\ntitle: At the desk\n---\n{Body}");

        Assert.Empty(CourseEdits.Between(was, _courses.Read()));
    }

    [Fact]
    public void A_page_that_is_gone_is_told_with_its_questions()
    {
        var was = _courses.Read();
        _courses.Delete("town/01-hall/01-counter.md");

        Assert.Equal(["unit-gone", "question-gone", "question-gone"], CourseEdits.Between(was, _courses.Read()).Select(edit => edit.Code));
    }

    [Fact]
    public void A_page_whose_id_was_changed_is_told_as_an_error()
    {
        var was = _courses.Read();
        _courses.Write("town/01-hall/01-counter.md", $"---\nid: at-the-counter\ntitle: At the counter\n---\n{Body}");

        var edit = Assert.Single(CourseEdits.Between(was, _courses.Read()));

        Assert.Equal(("id-changed", Severity.Error), (edit.Code, edit.Severity));
    }

    [Fact]
    public void A_pass_mark_that_was_changed_is_told()
    {
        var was = _courses.Read();
        _courses.Write("town/course.md", "---\nid: town\ntitle: Our town\nsummary: How a town works\nlanguage: en\nlicence: CC-BY-4.0\npass: 80\n---\nWelcome.\n");

        Assert.Equal("The course asks for 80 per cent now and asked for 70.", Assert.Single(CourseEdits.Between(was, _courses.Read())).Message);
    }

    [Fact]
    public void A_page_that_cannot_be_read_now_is_passed_over()
    {
        var was = _courses.Read();
        _courses.WriteUnit(Body.Replace("[x]", "[ ]", StringComparison.Ordinal));

        Assert.Empty(CourseEdits.Between(was, _courses.Read()));
    }
}
