using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Mooc.Browser.Tests;

[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(RunningSite site)
{
    private static readonly string[] Open =
    [
        "/", "/about", "/privacy", "/accessibility", "/courses", "/courses?q=city", "/courses/tiny", "/courses/glossary", "/learn/tiny/welcome", "/learn/tiny/kinds",
        "/learn/tiny/final-test", "/account/register", "/account/sign-in", "/account/reset", "/no-such-page", "/de/courses/tiny", "/de/learn/tiny/kinds", "/certificates/0123456789ABCDEFGHJKMNPQRS",
    ];

    private static readonly string[] Mine =
    [
        "/learn", "/learn/tiny/kinds", "/learn/tiny/final-test", "/account", "/account/my-data", "/account/leave", "/account/passkeys", "/account/second-factor", "/certificates", "/de/account", "/de/learn",
    ];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_open_page_has_a_violation(ColorScheme scheme)
    {
        var page = await site.OpenAsync(scheme: scheme);

        Assert.Empty(await page.ViolationsAsync(Open));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_of_a_learner_has_a_violation(ColorScheme scheme)
    {
        var page = await site.OpenAsync(scheme: scheme);
        await page.RegisterAsync("Ben Okafor");
        await page.JoinAsync();
        await page.GotoAsync("/learn/tiny/kinds");
        await page.Question("hours").GetByLabel("Your answer").FillAsync("24");
        await page.Question("hours").CheckAnswersAsync();
        await page.PassAsync();

        Assert.Empty(await page.ViolationsAsync(Mine));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    public async Task No_page_scrolls_sideways(int width)
    {
        var page = await site.OpenAsync(width: width);
        var wide = new List<string>();

        foreach (var address in Open)
        {
            await page.GotoAsync(address);
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")) wide.Add(address);
        }

        Assert.Empty(wide);
    }

    [Fact]
    public async Task No_page_asks_anybody_else_for_anything_or_breaks_the_policy()
    {
        var page = await site.OpenAsync();
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Url, StringComparison.Ordinal)) strangers.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) strangers.Add(message.Text);
        };

        foreach (var address in Open) await page.GotoAsync(address);

        Assert.Empty(strangers);
    }

    [Fact]
    public async Task Reading_and_practising_leave_nothing_in_the_browser()
    {
        var page = await site.OpenAsync();
        foreach (var address in Open.Where(address => !address.Contains("/account/", StringComparison.Ordinal))) await page.GotoAsync(address);
        await page.GotoAsync("/learn/tiny/welcome");

        await page.Question("which-year").GetByLabel("2018").CheckAsync();
        await page.Question("which-year").CheckAnswersAsync();

        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task A_unit_page_is_light()
    {
        var page = await site.OpenAsync();
        var requests = new ConcurrentQueue<IRequest>();
        page.RequestFinished += (_, request) => requests.Enqueue(request);

        await page.GotoAsync("/learn/tiny/kinds", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = await Task.WhenAll(requests.Select(request => request.SizesAsync()));
        Assert.InRange(sizes.Length, 1, 6);
        Assert.InRange(sizes.Sum(size => size.ResponseBodySize + size.ResponseHeadersSize), 1, 60_000);
    }
}
