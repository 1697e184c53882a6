#if HANGFIRE
using System.Net;
using Mooc.Web.Account;
using Mooc.Web.Jobs.OnHangfire;

namespace Mooc.Web.Tests.Jobs;

public sealed class HangfireTests
{
    [Fact]
    public async Task An_administrator_sees_the_jobs_on_the_pages_of_the_engine()
    {
        using var site = new MoocSite { RunsJobs = true };
        var ada = await site.AdministratorAsync("Ada");
        await ada.OpenAsync("/admin/jobs");

        await ada.FollowAsync("The pages of Hangfire itself");
        await Eventually.IsTrueAsync(async () =>
        {
            await ada.OpenAsync("/admin/jobs/hangfire/recurring");
            return ada.Text.Contains("RemoveExpired", StringComparison.Ordinal);
        });

        Assert.Equal(HttpStatusCode.OK, ada.Status);
        Assert.Empty(ada.Page.QuerySelectorAll("[data-url*='trigger']"));
    }

    [Theory]
    [InlineData(Role.Learner)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Author)]
    public async Task For_everybody_else_they_do_not_exist(Role role)
    {
        using var site = new MoocSite();
        var sam = await site.PersonAsync("Sam", role);

        await sam.OpenAsync("/admin/jobs/hangfire");

        Assert.Equal(HttpStatusCode.NotFound, sam.Status);
    }

    [Fact]
    public async Task Nobody_gets_there_without_signing_in_or_without_a_second_factor()
    {
        using var site = new MoocSite();
        var stranger = site.Visitor();
        var ada = await site.WithPasswordAloneAsync("Ada", Role.Administrator);

        await stranger.OpenAsync("/admin/jobs/hangfire/recurring");
        await ada.OpenAsync("/admin/jobs/hangfire/recurring");

        Assert.StartsWith("/account/sign-in", stranger.Address);
        Assert.StartsWith("/account/second-factor", ada.Address);
    }

    [Fact]
    public async Task What_is_posted_there_is_refused()
    {
        using var site = new MoocSite { RunsJobs = true };
        var ada = await site.AdministratorAsync("Ada");
        await ada.OpenAsync("/account");

        await ada.PostFormAsync("/admin/jobs/hangfire/recurring/trigger", ("jobs[]", "RemoveExpired"));

        Assert.False(ada.Answer.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData(1, "*/1 * * * * *")]
    [InlineData(4, "*/4 * * * * *")]
    [InlineData(7, "*/6 * * * * *")]
    [InlineData(60, "0 */1 * * * *")]
    [InlineData(300, "0 */5 * * * *")]
    [InlineData(3000, "0 */30 * * * *")]
    [InlineData(3600, "0 0 */1 * * *")]
    [InlineData(86400, "0 0 0 * * *")]
    public void An_interval_becomes_the_cron_expression_that_is_not_longer(int seconds, string cron) => Assert.Equal(cron, CronOf.Interval(TimeSpan.FromSeconds(seconds)));
}
#endif
