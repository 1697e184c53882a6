namespace Mooc.Web.Tests.Courses;

public sealed class SearchTests
{
    [Theory]
    [InlineData("keeps many FILES", "Welcome")]
    [InlineData("fïles", "Welcome")]
    [InlineData("many   people", "Welcome")]
    public async Task A_page_is_found_by_its_words_whatever_their_case_or_accents(string words, string title)
    {
        using var site = new MoocSite();
        var anna = site.Visitor();
        TinyCourse.Write(site.CoursesFolder, "tiny/01-start/04-other.md", "---\nid: other\ntitle: \"Other\"\n---\nNothing of the sort.\n");

        await anna.OpenAsync("/courses?q=" + Uri.EscapeDataString(words));

        Assert.Equal([title], anna.Page.QuerySelectorAll("section h3").Select(heading => heading.TextContent.Trim()));
    }

    [Fact]
    public async Task What_was_found_is_marked_as_the_author_wrote_it()
    {
        using var site = new MoocSite();
        TinyCourse.Write(site.CoursesFolder, "tiny/01-start/04-street.md", "---\nid: street\ntitle: \"Street\"\n---\nDie Hauptstraße gehört allen, auch dem Café.\n");
        var anna = site.Visitor();

        await anna.OpenAsync("/courses?q=hauptstrasse+cafe");

        Assert.Equal(["Hauptstraße", "Café"], anna.Page.QuerySelectorAll("section mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task A_course_is_found_by_what_one_learns_in_it()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/courses?q=name+a+right");

        Assert.Equal("Tiny rights", anna.Page.QuerySelector("main h2 a")!.TextContent);
    }

    [Fact]
    public async Task Answers_are_not_found()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/courses?q=Three+cities+began");

        Assert.Contains("0 courses and 0 pages", anna.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_text()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/courses?q=" + Uri.EscapeDataString("<b>\"x"));

        Assert.Null(anna.Page.QuerySelector("main b"));
        Assert.Equal("<b>\"x", anna.Page.QuerySelector("#q")!.GetAttribute("value"));
    }
}
