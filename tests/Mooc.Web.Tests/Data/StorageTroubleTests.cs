using System.Net;

namespace Mooc.Web.Tests.Data;

public sealed class StorageTroubleTests
{
    [Fact]
    public async Task A_site_that_can_read_its_database_is_ready()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, anna.Status);
    }

    [Fact]
    public async Task A_site_whose_database_is_broken_is_not_ready_but_lives_and_can_be_read()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();
        site.LoseDatabase();

        await anna.OpenAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, anna.Status);

        await anna.OpenAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, anna.Status);

        await anna.OpenAsync("/courses/tiny");
        Assert.Equal(HttpStatusCode.OK, anna.Status);
    }

    [Fact]
    public async Task A_learner_is_asked_to_come_back_and_sees_nothing_internal()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");
        site.LoseDatabase();

        await anna.OpenAsync("/de/courses/tiny");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, anna.Status);
        Assert.Equal(TimeSpan.FromSeconds(30), anna.Answer.Headers.RetryAfter!.Delta);
        Assert.Equal("Die Website kann gerade nichts speichern", anna.Page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("SQL", anna.Page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }
}
