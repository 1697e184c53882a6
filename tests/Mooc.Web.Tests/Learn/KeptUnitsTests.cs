using System.Text.RegularExpressions;

namespace Mooc.Web.Tests.Learn;

public sealed partial class KeptUnitsTests
{
    [Theory]
    [InlineData("/learn/tiny/welcome")]
    [InlineData("/de/learn/tiny/welcome")]
    [InlineData("/learn/tiny/kinds")]
    public async Task A_page_kept_from_another_reader_is_the_page_made_for_oneself(string address)
    {
        using var site = new MoocSite();
        var (anna, bertha) = (await site.JoinedAsync("Anna"), await site.JoinedAsync("Bertha"));

        foreach (var reader in new[] { anna, bertha })
        {
            await reader.OpenAsync(address);
            var kept = WithoutTokens(reader);
            await reader.OpenAsync(address + "?again=");

            Assert.Equal(WithoutTokens(reader), kept);
        }
    }

    [Fact]
    public async Task Each_reader_finds_their_own_name_and_forms_on_a_kept_page()
    {
        using var site = new MoocSite();
        var (anna, bertha) = (await site.JoinedAsync("Anna"), await site.JoinedAsync("B<em>rtha"));
        await anna.OpenAsync("/learn/tiny/welcome");
        var annas = Fields(anna);

        await bertha.OpenAsync("/learn/tiny/welcome");

        Assert.Equal("B<em>rtha", bertha.Page.QuerySelector(".who")!.TextContent);
        Assert.DoesNotContain("Anna", bertha.Page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("blank-", bertha.Page.DocumentElement.OuterHtml);
        Assert.Equal(2, annas.Count);
        Assert.Empty(annas.Intersect(Fields(bertha)));
    }

    [Fact]
    public async Task What_one_reader_has_done_marks_their_own_page_only()
    {
        using var site = new MoocSite();
        var (anna, bertha) = (await site.JoinedAsync("Anna"), await site.JoinedAsync("Bertha"));
        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PressAsync("Mark as read and go on");
        await anna.OpenAsync("/learn/tiny/kinds");

        await bertha.OpenAsync("/learn/tiny/kinds");

        Assert.Single(anna.Page.QuerySelectorAll(".outline [aria-describedby=finished]"));
        Assert.Equal("1/", anna.Page.QuerySelector(".outline .num")!.TextContent[..2]);
        Assert.Empty(bertha.Page.QuerySelectorAll(".outline [aria-describedby=finished]"));
        Assert.Equal("0/", bertha.Page.QuerySelector(".outline .num")!.TextContent[..2]);
    }

    [Fact]
    public async Task An_answer_is_seen_at_once_by_who_gave_it_and_by_nobody_else()
    {
        using var site = new MoocSite();
        var (anna, bertha) = (await site.JoinedAsync("Anna"), await site.JoinedAsync("Bertha"));
        await bertha.OpenAsync("/learn/tiny/welcome");
        await anna.OpenAsync("/learn/tiny/welcome");

        await anna.PressInAsync("#which-year", "Check answers", ("2018", anna.OptionOf("2018")));
        await bertha.OpenAsync("/learn/tiny/welcome");

        Assert.Contains("Yes, that year.", anna.Text);
        Assert.DoesNotContain("Yes, that year.", bertha.Page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Who_has_not_joined_sees_no_page_of_a_learner()
    {
        using var site = new MoocSite();
        var (anna, guest) = (await site.JoinedAsync("Anna"), await site.LearnerAsync("Guest"));
        await anna.OpenAsync("/learn/tiny/welcome");

        await guest.OpenAsync("/learn/tiny/welcome");

        Assert.Contains("You have not joined this course", guest.Text);
        Assert.Null(guest.Page.QuerySelector("input[name=submission]"));
    }

    private static List<string> Fields(Visitor reader) =>
        [.. reader.Page.QuerySelectorAll("input[name=form-token], input[name=submission]").Select(field => field.GetAttribute("value")!).Distinct()];

    /// <summary>The page but for what is new on each showing: tokens, and the address with its query in the links to other languages.</summary>
    private static string WithoutTokens(Visitor reader) =>
        Tokens().Replace(reader.Page.DocumentElement.OuterHtml, "").Replace("?again=", "", StringComparison.Ordinal);

    [GeneratedRegex("(?<=name=\"(form-token|submission)\" value=\")[^\"]+")]
    private static partial Regex Tokens();
}
