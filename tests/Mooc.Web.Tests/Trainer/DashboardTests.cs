using System.Net;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Trainer;
using Mooc.Web.Trainer.Simulation;

namespace Mooc.Web.Tests.Trainer;

public sealed class DashboardTests
{
    private static readonly LearnerKind[] Few =
        [LearnerKind.Able, LearnerKind.Able, LearnerKind.Fast, LearnerKind.Fast, LearnerKind.GivesUpAtQuestion, LearnerKind.NeverBegins, LearnerKind.AvoidsAssessment];

    [Fact]
    public async Task From_the_start_page_one_click_leads_to_who_is_stuck_and_why_and_what_to_do()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, Few, days: 60);
        var tom = played.Trainer;

        await tom.OpenAsync("/trainer");
        Assert.Contains("Need help: 3", tom.Text, StringComparison.Ordinal);
        await tom.FollowAsync("See who and why");

        Assert.Equal(3, tom.Page.QuerySelectorAll(".stuck > li").Length);
        Assert.Contains("4 wrong tries at “What is right in", tom.Text, StringComparison.Ordinal);
        Assert.Contains("Has not begun; half of the cohort is in module 6", tom.Text, StringComparison.Ordinal);
        Assert.Contains("Finished everything but the assessment", tom.Text, StringComparison.Ordinal);
        Assert.Contains("explain this one point", tom.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_is_told_as_a_table_too_and_the_matrix_names_its_modules()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, Few, days: 30);

        var page = await played.Trainer.OpenAsync($"/trainer/{played.Cohort}");

        Assert.NotNull(page.QuerySelector("figure.chart svg[role=img][aria-labelledby]"));
        Assert.True(page.QuerySelectorAll("figure.chart table tbody tr").Length >= 4);
        Assert.Contains("Module 3", page.QuerySelector(".matrix thead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Few.Length, page.QuerySelectorAll(".matrix tbody tr").Length);
    }

    [Fact]
    public async Task A_page_of_german_trainers_is_german()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, Few, days: 60);

        await played.Trainer.OpenAsync($"/de/trainer/{played.Cohort}");

        Assert.Contains("Wer Hilfe braucht", played.Trainer.Text, StringComparison.Ordinal);
        Assert.Contains("falsche Versuche bei", played.Trainer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(40)]
    public async Task The_number_of_queries_does_not_grow_with_the_cohort(int learners)
    {
        using var site = new MoocSite { Log = new TestLog() };
        var played = await Simulated.CohortAsync(site, learners, days: 20);
        await played.Trainer.OpenAsync("/account");
        var before = QueriesIn(site.Log!);

        await played.Trainer.OpenAsync($"/trainer/{played.Cohort}");

        Assert.Equal(HttpStatusCode.OK, played.Trainer.Status);
        Assert.InRange(QueriesIn(site.Log!) - before, 1, 15);
    }

    [Fact]
    public async Task Where_names_are_not_shown_no_name_stands_on_any_page_of_the_cohort()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, Few, days: 60, privacy: Privacy.Pseudonyms);
        var names = played.Learners.Select(learner => learner.Account.Name).ToList();
        var member = await site.WithDbAsync(db => db.CohortMembers.Select(row => row.Id).FirstAsync());

        foreach (var page in new[] { "", "/people", "/questions", $"/learners/{member}", "/export.csv", "/export.json", "/nudge?rule=NotBegun", $"/scenarios/{WeeksCourse.Id}/camera" })
        {
            await played.Trainer.OpenAsync($"/trainer/{played.Cohort}{page}");
            var body = await played.Trainer.Answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, played.Trainer.Status);
            Assert.DoesNotContain(names, name => body.Contains(name, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Without_names_nothing_is_shown_of_fewer_than_five_members()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, Few[..4], days: 30, privacy: Privacy.Pseudonyms);
        var member = await site.WithDbAsync(db => db.CohortMembers.Select(row => row.Id).FirstAsync());

        var page = await played.Trainer.OpenAsync($"/trainer/{played.Cohort}");
        await played.Trainer.OpenAsync($"/trainer/{played.Cohort}/learners/{member}");

        Assert.Null(page.QuerySelector("table"));
        Assert.Equal(HttpStatusCode.NotFound, played.Trainer.Status);
    }

    private static int QueriesIn(TestLog log) => log.Lines.Count(line => line.Contains("Executed DbCommand", StringComparison.Ordinal));
}
