using Microsoft.EntityFrameworkCore;
using Mooc.Web.Tests.Commands;

namespace Mooc.Web.Tests.Trainer;

public sealed class DemoTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_demo_fills_an_empty_site_once_with_cohorts_of_every_kind()
    {
        var filled = await _site.ShellAsync("demo", "--json");
        var again = await _site.ShellAsync("demo");

        Assert.Equal((0, 1), (filled.Code, again.Code));
        Assert.Equal(3, await _site.WithDbAsync(db => db.Cohorts.CountAsync()));
        Assert.True(await _site.WithDbAsync(db => db.Standings.CountAsync()) > 50);
    }

    [Fact]
    public async Task A_demo_refuses_a_site_that_holds_real_people()
    {
        await _site.LearnerAsync("Anna");

        var refused = await _site.ShellAsync("demo");

        Assert.Equal(1, refused.Code);
        Assert.Equal(0, await _site.WithDbAsync(db => db.Cohorts.CountAsync()));
    }
}
