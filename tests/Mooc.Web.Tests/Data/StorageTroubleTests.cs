using System.Net;
using Microsoft.Data.Sqlite;

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
        Break(site);

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
        Break(site);

        await anna.OpenAsync("/de/courses/tiny");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, anna.Status);
        Assert.Equal(TimeSpan.FromSeconds(30), anna.Answer.Headers.RetryAfter!.Delta);
        Assert.Equal("Die Website kann gerade nichts speichern", anna.Page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("SQLite", anna.Page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    private static void Break(MoocSite site)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(site.DataFolder, "mooc.db*")) File.Delete(file);
        File.WriteAllText(Path.Combine(site.DataFolder, "mooc.db"), new string('x', 8192));
    }
}
