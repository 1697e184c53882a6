using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mooc.Browser.Tests;

/// <summary>The pages of trainers and administrators on a site full of people: one of every kind of page to which their links lead.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class StaffPagesTests(RunningSite site)
{
    /// <summary>A column of A4 within the margins of the print sheet, in CSS pixels.</summary>
    private const int PaperWidth = 643;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_of_a_trainer_has_a_violation(ColorScheme scheme)
    {
        var page = await site.Trainer.OpenAsync(site, scheme);

        Assert.Empty(await page.ViolationsAsync(await TrainersAsync(page)));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_of_an_administrator_has_a_violation(ColorScheme scheme)
    {
        var page = await site.Administrator.OpenAsync(site, scheme);

        Assert.Empty(await page.ViolationsAsync(await AdministratorsAsync(page)));
    }

    [Theory]
    [InlineData(320, "ltr")]
    [InlineData(768, "ltr")]
    [InlineData(320, "rtl")]
    public async Task No_page_of_staff_scrolls_sideways(int width, string direction)
    {
        var trainer = await site.Trainer.OpenAsync(site, width: width);
        var administrator = await site.Administrator.OpenAsync(site, width: width);

        Assert.Empty(await WideAsync(trainer, await TrainersAsync(trainer), direction));
        Assert.Empty(await WideAsync(administrator, await AdministratorsAsync(administrator), direction));
    }

    [Fact]
    public async Task On_paper_no_table_is_cut_and_no_button_stands()
    {
        var page = await site.Trainer.OpenAsync(site, width: PaperWidth);
        var addresses = await TrainersAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await WideAsync(page, addresses, "ltr"));
        var pressed = new List<string>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            var buttons = await page.Locator("main :is(button, .button):visible").AllInnerTextsAsync();
            pressed.AddRange(buttons.Select(button => $"{address}: {button}"));
        }

        Assert.Empty(pressed);
    }

    private static async Task<List<string>> WideAsync(IPage page, IEnumerable<string> addresses, string direction)
    {
        var wide = new List<string>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("direction => document.documentElement.dir = direction", direction);
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")) wide.Add(address);
        }

        return wide;
    }

    /// <summary>Every kind of page of the first cohort, and what the two with less in sight show in its place.</summary>
    private static async Task<IReadOnlyList<string>> TrainersAsync(IPage page)
    {
        await page.GotoAsync("/trainer");
        var cohorts = (await LinksOnAsync(page)).Where(link => Cohort().IsMatch(link)).Distinct().ToList();
        Assert.Equal(3, cohorts.Count);

        var found = await KindsAsync(page, ["/trainer", "/trainer/mine", .. cohorts, .. cohorts.Select(cohort => cohort + "/questions")]);
        AssertAll(found, "/learners/", "/scenarios/", "/nudge?", "/people", "/settings", "/rules", "/new");
        return found;
    }

    private static async Task<IReadOnlyList<string>> AdministratorsAsync(IPage page)
    {
        var found = await KindsAsync(page, "/admin");
        AssertAll(found, "/people/", "/jobs/", "/audit", "/content", "/certificates", "/keys", "/forwarding", "/statements/");
        return found;
    }

    /// <summary>That the walk came to all these: without it, a walk that finds nothing would find nothing wrong.</summary>
    private static void AssertAll(IReadOnlyList<string> found, params string[] kinds) =>
        Assert.All(kinds, kind => Assert.Contains(found, address => address.Contains(kind, StringComparison.Ordinal)));

    /// <summary>The addresses given, and from there on the first of each kind: two addresses are of one kind if they differ in ids and values alone.</summary>
    private static async Task<IReadOnlyList<string>> KindsAsync(IPage page, params string[] begin)
    {
        var found = new List<string>(begin);
        var known = begin.Select(KindOf).ToHashSet();
        for (var next = 0; next < found.Count; next++)
        {
            await page.GotoAsync(found[next]);
            found.AddRange((await LinksOnAsync(page)).Where(link => link.StartsWith(begin[0] + "/", StringComparison.Ordinal) && known.Add(KindOf(link))));
        }

        return found;
    }

    /// <summary>Where the links of the page's main part lead, without what is downloaded.</summary>
    private static Task<string[]> LinksOnAsync(IPage page) => page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('main a[href]:not([download])')].map(a => new URL(a.href)).filter(url => !url.pathname.includes('export.')).map(url => url.pathname + url.search)");

    private static string KindOf(string address) => Value().Replace(Id().Replace(address, "*"), "=");

    [GeneratedRegex("^/trainer/[0-9a-f-]{36}$")]
    private static partial Regex Cohort();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/jobs/)[^/?]+")]
    private static partial Regex Id();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Value();
}
