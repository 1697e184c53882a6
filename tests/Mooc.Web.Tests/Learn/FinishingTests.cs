using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Learn;

public sealed class FinishingTests
{
    [Fact]
    public async Task Marking_a_page_as_read_leads_to_the_next_one()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");

        await anna.PressAsync("Mark as read and go on");

        Assert.Equal("/learn/tiny/kinds", anna.Address);
        Assert.Single(anna.Page.QuerySelectorAll(".outline [aria-describedby=finished]"));
    }

    [Fact]
    public async Task A_learner_goes_on_at_the_first_open_page_on_another_device()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PressAsync("Mark as read and go on");

        await anna.OpenAsync("/learn/tiny");

        Assert.Equal("/learn/tiny/kinds", anna.Address);
    }

    [Fact]
    public async Task Whoever_reads_all_and_passes_has_completed_the_course()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");

        await anna.ReadAllAsync();
        await anna.PassAsync();

        var completion = await site.WithDbAsync(db => db.CourseCompletions.AsNoTracking().SingleAsync());
        Assert.Equal(1m, completion.Score);
        Assert.Equal(1, await site.StatementsAsync("passed"));
        Assert.Contains("You have completed this course.", anna.Text);
    }

    [Fact]
    public async Task A_learner_who_fails_sees_why_and_may_try_again()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/final-test");
        await anna.PressAsync("Start");

        await anna.PressAsync("Check answers", [.. anna.TestAnswers("false", "The vendor", "7", "true")]);

        Assert.Contains("Not passed yet: 0 of 4 points", anna.Text);
        Assert.Contains("It is one.", anna.Text);
        Assert.Equal(1, await site.StatementsAsync("failed"));
        await anna.PressAsync("Try again");
        Assert.NotNull(anna.Page.QuerySelector("[name=who-decides]"));
    }

    [Fact]
    public async Task Open_questions_are_pointed_out_before_they_cost_points()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/final-test");
        await anna.PressAsync("Start");

        await anna.PressAsync("Check answers", ("how-many", "5"));

        Assert.Contains("3 questions are still open", anna.Text);
        Assert.Equal("5", anna.Page.QuerySelector("input[name=how-many]")!.GetAttribute("value"));
        Assert.Equal(0, await site.StatementsAsync("failed"));
    }

    [Fact]
    public async Task An_attempt_that_is_submitted_twice_counts_once()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/final-test");
        await anna.PressAsync("Start");
        var form = anna.FormIn("main", [.. anna.TestAnswers("true", "The council", "5", "false")]);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => anna.Http.PostAsync(form.Address, new FormUrlEncodedContent(form.Fields))));

        Assert.Equal(1, await site.StatementsAsync("passed"));
        Assert.Equal(4, await site.StatementsAsync("answered"));
    }

    [Fact]
    public async Task The_words_of_the_journey_are_statements()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PressInAsync("#which-year", "Show a hint");

        await anna.ReadAllAsync();
        await anna.PassAsync();

        var verbs = await site.WithDbAsync(db => db.StoredStatements.OrderBy(statement => statement.Sequence).Select(statement => statement.Verb).ToListAsync());
        Assert.Equal(
            ["registered", "initialized", "asked", "experienced", "completed", "progressed", "initialized", "experienced", "completed", "progressed",
             "initialized", "attempted", "answered", "answered", "answered", "answered", "passed", "completed", "progressed", "completed"],
            verbs.Select(verb => verb.Split('/')[^1]));
    }

    [Fact]
    public async Task My_courses_show_how_far_I_am()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PressAsync("Mark as read and go on");

        await anna.OpenAsync("/learn");

        Assert.Contains("1 of 3 pages done", anna.Text);
    }
}
