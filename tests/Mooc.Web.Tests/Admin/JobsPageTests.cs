using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Jobs;

namespace Mooc.Web.Tests.Admin;

public sealed class JobsPageTests
{
    [Fact]
    public async Task Each_job_shows_when_it_ran_how_it_went_and_when_it_runs_next()
    {
        using var site = new MoocSite { RunsJobs = true };
        var ada = await site.AdministratorAsync("Ada");

        await Eventually.IsTrueAsync(async () =>
        {
            await ada.OpenAsync("/admin/jobs");
            return Row(ada, "Remove expired").QuerySelectorAll("time").Length == 2;
        });

        Assert.Contains("nothing was due", Row(ada, "Remove expired").TextContent, StringComparison.Ordinal);
        foreach (var job in new[] { "Issue certificates", "Send mails" }) Assert.NotNull(Row(ada, job));
    }

    [Fact]
    public async Task Without_an_engine_the_page_says_so()
    {
        using var site = new MoocSite();
        var ada = await site.AdministratorAsync("Ada");

        await ada.OpenAsync("/admin/jobs");

        Assert.Contains("The engine does not run at the moment", ada.Text);
    }

    [Fact]
    public async Task A_job_that_is_asked_to_run_does_so_and_it_is_in_the_audit_log()
    {
        using var site = new MoocSite { RunsJobs = true };
        var ada = await site.AdministratorAsync("Ada");
        await Eventually.IsTrueAsync(async () => (await RunsAsync(ada, "RemoveExpired")).Count > 0);
        var before = (await RunsAsync(ada, "RemoveExpired")).Sum();
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        await ada.PressAsync("Run now");
        Assert.Equal("/admin/jobs/RemoveExpired", ada.Address);

        await Eventually.IsTrueAsync(async () => (await RunsAsync(ada, "RemoveExpired")).Sum() > before);
        await ada.OpenAsync("/admin/audit");
        Assert.Contains("had a job run at once", ada.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_nobody_knows_is_not_there()
    {
        using var site = new MoocSite();
        var ada = await site.AdministratorAsync("Ada");

        await ada.OpenAsync("/admin/jobs/MakeCoffee");

        Assert.Equal(HttpStatusCode.NotFound, ada.Status);
    }

    [Fact]
    public async Task A_failure_shows_its_reason_without_its_words()
    {
        using var site = new MoocSite();
        await NoteAsync(site, new SweepOutcome(Now(site), TimeSpan.FromSeconds(2), 0, FaultReason.Of(new InvalidOperationException("anna@city.example", new TimeoutException("Anna")))));
        var ada = await site.AdministratorAsync("Ada");

        await ada.OpenAsync("/admin/jobs/SendMails");

        Assert.Contains("InvalidOperationException, because of TimeoutException", ada.Text);
        Assert.DoesNotContain("Anna", ada.Page.QuerySelector("table")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Runs_that_found_nothing_are_one_row_and_a_failure_is_a_new_one()
    {
        using var site = new MoocSite();
        for (var run = 0; run < 100; run++)
        {
            await NoteAsync(site, new SweepOutcome(Now(site), TimeSpan.Zero, 0, null));
            site.Clock.Advance(TimeSpan.FromSeconds(4));
        }

        await NoteAsync(site, new SweepOutcome(Now(site), TimeSpan.Zero, 0, "TimeoutException"));
        await NoteAsync(site, new SweepOutcome(Now(site), TimeSpan.Zero, 0, "TimeoutException"));

        Assert.Equal([2, 100], await RunsAsync(await site.AdministratorAsync("Ada"), "SendMails"));
    }

    [Fact]
    public async Task What_was_done_within_a_minute_is_added_up()
    {
        using var site = new MoocSite();
        for (var run = 0; run < 40; run++)
        {
            await NoteAsync(site, new SweepOutcome(Now(site), TimeSpan.FromMilliseconds(run), 3, null));
            site.Clock.Advance(TimeSpan.FromSeconds(3));
        }

        var ada = await site.AdministratorAsync("Ada");
        Assert.Equal([20, 20], await RunsAsync(ada, "SendMails"));
        Assert.Contains("60 done in all", ada.Text);
        await ada.OpenAsync("/admin/jobs");
        Assert.Contains("120", Row(ada, "Send mails").TextContent, StringComparison.Ordinal);
    }

    private static DateTime Now(MoocSite site) => site.Clock.GetUtcNow().UtcDateTime;

    private static Task NoteAsync(WebApplicationFactory<Program> site, SweepOutcome outcome) =>
        site.Services.GetRequiredService<SweepHistory>().NoteAsync("SendMails", outcome, default);

    /// <summary>The figures of the column "Runs".</summary>
    private static async Task<IReadOnlyList<int>> RunsAsync(Visitor ada, string job)
    {
        await ada.OpenAsync("/admin/jobs/" + job);
        return [.. ada.Page.QuerySelectorAll("tbody tr").Select(row => int.Parse(row.Children[2].TextContent, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static IElement Row(Visitor ada, string job) => ada.Page.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent == job);
}
