using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Trainer;
using Mooc.Web.Trainer.Simulation;

namespace Mooc.Web.Tests.Trainer;

/// <summary>Where names are not shown, a group of fewer than five is not told of, nor found by taking one number from another.</summary>
public sealed partial class PrivacyTests
{
    /// <summary>
    /// A population of up to sixty with six yes-or-no properties (done with a module, answered in German, chose an option ...). A permitted view is the number of those who have one
    /// property, or two, or of all. For every pair of views where one group lies within the other and the difference is one to four people, the two published numbers must fit a
    /// difference of nobody, or of five and more, as well: then nobody can say that such a group is there, let alone how large it is.
    /// </summary>
    [Fact]
    public void No_pair_of_permitted_views_gives_away_a_group_of_fewer_than_five()
    {
        var people = Gen.Choose(0, 63).ListOf().Where(list => list.Count <= 60).ToArbitrary();

        Prop.ForAll(people, population =>
        {
            var views = Views().Select(view => population.Where(person => (person & view) == view).Count()).Append(population.Count).Distinct().ToList();
            return views.All(larger => views.Where(smaller => smaller <= larger).All(smaller => IsKept(larger, smaller)));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0, "<5")]
    [InlineData(4, "<5")]
    [InlineData(5, ">=5")]
    [InlineData(14, ">=10")]
    public void Nobody_and_four_are_told_alike_and_the_rest_in_multiples_of_five(int people, string told)
    {
        Assert.Equal(told, Headcount.Of(people, Privacy.Numbers).ToCode());
        Assert.Equal(told, Headcount.Of(people, Privacy.Pseudonyms).ToCode());
    }

    [Fact]
    public async Task Every_number_of_people_on_the_pages_and_in_the_exports_is_a_multiple_of_five()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, SimulationPlan.Mixture(23), days: 40, privacy: Privacy.Numbers);
        var link = await LinkAsync(played);

        foreach (var address in new[] { $"/trainer/{played.Cohort}", link })
        {
            var page = await played.Trainer.OpenAsync(address);
            var cells = page.QuerySelectorAll("td.n").Select(cell => cell.TextContent.Trim()).Where(text => text.Length > 0).ToList();
            Assert.NotEmpty(cells);
            Assert.All(cells, AssertTold);
            Assert.DoesNotContain(played.Learners, learner => played.Trainer.Text.Contains(learner.Account.Name, StringComparison.Ordinal));
        }

        await played.Trainer.OpenAsync($"/trainer/{played.Cohort}/export.csv");
        var rows = (await played.Trainer.Answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1);
        Assert.All(rows, row => AssertTold(row.Split("\",\"")[2].Trim('"')));
    }

    [Fact]
    public async Task In_a_cohort_of_numbers_no_learner_can_be_opened_removed_or_written_to_alone()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, SimulationPlan.Mixture(8), days: 30, privacy: Privacy.Numbers);
        var member = await site.WithDbAsync(db => db.CohortMembers.Select(row => row.Id).FirstAsync());
        var tom = played.Trainer;

        foreach (var page in new[] { $"/learners/{member}", $"/nudge?member={member}&rule=NotBegun" })
        {
            await tom.OpenAsync($"/trainer/{played.Cohort}{page}");
            Assert.Equal(HttpStatusCode.NotFound, tom.Status);
        }

        await tom.OpenAsync($"/trainer/{played.Cohort}/people");
        await tom.PostFormAsync($"/trainer/{played.Cohort}/people?handler=Remove&member={member}");
        Assert.Equal(8, await site.WithDbAsync(db => db.CohortMembers.CountAsync()));
    }

    [Fact]
    public async Task A_link_to_the_numbers_opens_without_signing_in_names_nobody_and_can_be_ended()
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, SimulationPlan.Mixture(12), days: 30);
        var link = await LinkAsync(played);
        var lead = site.Visitor();

        await lead.OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, lead.Status);
        Assert.DoesNotContain(played.Learners, learner => lead.Text.Contains(learner.Account.Name, StringComparison.Ordinal));

        await played.Trainer.OpenAsync($"/trainer/{played.Cohort}/settings");
        await played.Trainer.PressAsync("End this link (The mayor)");
        await lead.OpenAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, lead.Status);
    }

    private static IEnumerable<int> Views() => Enumerable.Range(0, 6).SelectMany(a => Enumerable.Range(a, 6 - a).Select(b => (1 << a) | (1 << b))).Distinct();

    private static bool IsKept(int larger, int smaller)
    {
        if (larger - smaller is 0 or >= Headcount.Smallest) return true;

        var (low, high) = (Headcount.Of(smaller, Privacy.Numbers).AtLeast, Headcount.Of(larger, Privacy.Numbers).AtLeast);
        var fits = Enumerable.Range(low, Headcount.Smallest).SelectMany(a => Enumerable.Range(high, Headcount.Smallest).Select(b => b - a)).Where(difference => difference >= 0).Distinct();
        return fits.Any(difference => difference is 0 or >= Headcount.Smallest);
    }

    private static void AssertTold(string text)
    {
        var told = Told().Match(text);
        Assert.True(told.Success, $"'{text}' is told exactly");
        if (told.Groups[1].Success) Assert.Equal(0, int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture) % Headcount.Smallest);
    }

    private static async Task<string> LinkAsync(Simulated played)
    {
        await played.Trainer.OpenAsync($"/trainer/{played.Cohort}/settings");
        await played.Trainer.PressAsync("Make a link", ("For whom", "The mayor"));
        return new Uri(played.Trainer.Page.QuerySelector(".message code")!.TextContent).AbsolutePath;
    }

    [GeneratedRegex(@"^(?:fewer than 5|(\d+) or more)$")]
    private static partial Regex Told();
}
