using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Courses;

public sealed class CourseFrontPageTests
{
    [Fact]
    public async Task A_reader_without_an_account_is_led_to_sign_in_and_back()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/de/courses/tiny");

        var join = anna.Page.QuerySelectorAll("a.button").Single(link => link.TextContent == "Diesem Kurs beitreten");
        Assert.Equal("/de/account/sign-in?returnUrl=%2Fde%2Fcourses%2Ftiny", join.GetAttribute("href"));
        Assert.Empty(anna.Page.QuerySelectorAll("form[method=post]"));
    }

    [Fact]
    public async Task The_page_says_what_the_course_is_and_lists_every_page_of_it()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/courses/tiny");

        Assert.Equal("Tiny rights", anna.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["/learn/tiny/welcome", "/learn/tiny/kinds", "/learn/tiny/final-test"],
            anna.Page.QuerySelectorAll(".units a").Select(link => link.GetAttribute("href")));
        Assert.Contains("70 % of graded points", anna.Text, StringComparison.Ordinal);
        Assert.Equal("CC BY 4.0", anna.Page.QuerySelector("a[rel=license]")!.TextContent);
    }

    [Fact]
    public async Task A_course_without_a_translation_says_so_and_marks_its_language()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/de/courses/tiny");

        Assert.Contains("auf Englisch", anna.Page.QuerySelector(".message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", anna.Page.QuerySelector("h1")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_course_that_runs_from_right_to_left_does_so_on_a_page_that_does_not()
    {
        using var site = new MoocSite();
        TinyCourse.Write(site.CoursesFolder, "huquq/course.md", """
            ---
            id: huquq
            title: "حقوقنا الرقمية"
            summary: "دورة قصيرة للاختبار."
            language: ar
            licence: CC-BY-4.0
            ---
            أهلا بكم.
            """);
        TinyCourse.Write(site.CoursesFolder, "huquq/01-start/module.md", "---\nid: bidaya\ntitle: \"البداية\"\n---\nهنا نبدأ.\n");
        TinyCourse.Write(site.CoursesFolder, "huquq/01-start/01-one.md", "---\nid: wahid\ntitle: \"صفحة\"\n---\nنص قصير.\n");
        var anna = site.Visitor();

        await anna.OpenAsync("/courses/huquq");

        Assert.Equal("ltr", anna.Page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(("ar", "rtl"), (anna.Page.QuerySelector("h1")!.GetAttribute("lang"), anna.Page.QuerySelector("h1")!.GetAttribute("dir")));
    }

    [Fact]
    public async Task A_learner_joins_and_is_shown_where_to_begin()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");
        await anna.OpenAsync("/courses/tiny");

        await anna.PressAsync("Join this course");

        Assert.Equal("/courses/tiny", anna.Address);
        Assert.Equal("0 of 3 pages done", anna.Page.QuerySelector(".bar label")!.TextContent);
        Assert.Equal("/learn/tiny/welcome", anna.Page.QuerySelectorAll("a.button").Single(link => link.TextContent == "Begin").GetAttribute("href"));
    }

    [Fact]
    public async Task Who_joins_twice_in_two_tabs_is_in_the_course_once()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");
        var page = await anna.OpenAsync("/courses/tiny");
        var token = page.QuerySelector("main input[name=form-token]")!.GetAttribute("value")!;

        await anna.PostAsync("/courses/tiny?handler=Join", ("form-token", token));
        await anna.PostAsync("/courses/tiny?handler=Join", ("form-token", token));

        Assert.Equal(1, await site.WithDbAsync(db => db.Enrolments.CountAsync()));
        Assert.Equal(1, await site.WithDbAsync(db => db.StoredStatements.CountAsync()));
    }

    [Fact]
    public async Task Who_leaves_and_comes_back_is_the_same_learner()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");
        await anna.OpenAsync("/courses/tiny");
        await anna.PressAsync("Join this course");
        var before = await site.WithDbAsync(db => db.Enrolments.Select(enrolment => enrolment.Id).SingleAsync());

        await anna.PressAsync("Leave this course");
        Assert.Empty(anna.Page.QuerySelectorAll(".bar"));
        await anna.PressAsync("Join this course");

        Assert.NotEmpty(anna.Page.QuerySelectorAll(".bar"));
        Assert.Equal(before, await site.WithDbAsync(db => db.Enrolments.Select(enrolment => enrolment.Id).SingleAsync()));
    }

    [Fact]
    public async Task One_cannot_join_what_does_not_exist()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");
        var page = await anna.OpenAsync("/courses/tiny");
        var token = page.QuerySelector("main input[name=form-token]")!.GetAttribute("value")!;

        await anna.PostAsync("/courses/none?handler=Join", ("form-token", token));

        Assert.Equal(HttpStatusCode.NotFound, anna.Status);
    }

    [Fact]
    public async Task The_glossary_shows_each_term_at_its_own_address()
    {
        using var site = new MoocSite();
        TinyCourse.Write(site.CoursesFolder, "glossary.md", "# Glossary\n\n## Impact assessment (IA)\n\nA look ahead before something is decided.\n");
        var anna = site.Visitor();

        await anna.OpenAsync("/courses/glossary");

        Assert.Contains("A look ahead", anna.Page.QuerySelector("#impact-assessment-ia")!.TextContent, StringComparison.Ordinal);
    }
}
