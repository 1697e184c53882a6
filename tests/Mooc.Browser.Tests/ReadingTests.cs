using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Mooc.Browser.Tests;

public sealed class ReadingTests(RunningSite site, Chromium chromium) : IClassFixture<RunningSite>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/de/")]
    public async Task A_reader_meets_no_barrier_that_axe_can_find(string address)
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(site.Address + address);

        var found = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") });

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
    }

    [Fact]
    public async Task A_page_asks_nobody_but_the_site_for_anything()
    {
        var page = await chromium.NewPageAsync();
        var asked = new ConcurrentBag<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(site.Address + "/");

        Assert.All(asked, url => Assert.StartsWith(site.Address + "/", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_browser_finds_nothing_to_complain_about()
    {
        var page = await chromium.NewPageAsync();
        var complaints = new ConcurrentBag<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(site.Address + "/");

        Assert.Empty(complaints);
    }
}
