using System.Net;

namespace Mooc.Web.Tests.Learn;

public sealed class ReadingTests
{
    [Fact]
    public async Task A_reader_without_an_account_reads_a_page_and_gets_no_cookie()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();

        await reader.OpenAsync("/learn/tiny/welcome");

        Assert.Contains("A city keeps many files", reader.Text);
        Assert.False(reader.Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_course_opens_at_its_first_page()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();

        await reader.OpenAsync("/learn/tiny");

        Assert.Equal("/learn/tiny/welcome", reader.Address);
    }

    [Fact]
    public async Task The_outline_shows_where_the_reader_is()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();

        await reader.OpenAsync("/learn/tiny/kinds");

        Assert.Equal("All kinds", reader.Page.QuerySelector(".outline [aria-current=page]")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_link_of_the_page_keeps_the_language_of_the_address()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();
        await reader.OpenAsync("/de/learn/tiny/welcome");

        await reader.FollowAsync("All kinds");

        Assert.Equal("/de/learn/tiny/kinds", reader.Address);
    }

    [Fact]
    public async Task Without_an_account_an_answer_gets_its_feedback_at_once_and_nothing_is_stored()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();
        await reader.OpenAsync("/learn/tiny/welcome");

        await reader.PressInAsync("#which-year", "Check answers", ("2018", reader.OptionOf("2018")));

        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Contains("Yes, that year.", reader.Text);
        Assert.Contains("Three cities began in 2018.", reader.Text);
        Assert.False(reader.Answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(0, await site.WithDbAsync(db => Task.FromResult(db.StoredStatements.Count())));
    }

    [Fact]
    public async Task The_marks_of_a_practice_stay_on_the_page_while_the_next_question_is_answered()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();
        await reader.OpenAsync("/learn/tiny/kinds");
        await reader.PressInAsync("#hours", "Check answers", ("Your answer", "72"));

        await reader.PressInAsync("#which-city", "Check answers", ("Your answer", "Bern"));

        Assert.Contains("good", reader.Page.QuerySelector("#hours .result")!.ClassName);
        Assert.Contains("bad", reader.Page.QuerySelector("#which-city .result")!.ClassName);
    }

    [Fact]
    public async Task Neither_feedback_nor_hints_are_sent_before_they_are_due()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();

        await reader.OpenAsync("/learn/tiny/welcome");

        var html = reader.Page.DocumentElement.OuterHtml;
        Assert.DoesNotContain("Yes, that year.", html);
        Assert.DoesNotContain("Think of November.", html);
        Assert.DoesNotContain("Three cities began", html);
    }

    [Fact]
    public async Task Hints_come_one_at_a_time_and_what_was_ticked_stays_ticked()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();
        await reader.OpenAsync("/learn/tiny/welcome");

        await reader.PressInAsync("#which-year", "Show a hint", ("1999", reader.OptionOf("1999")));

        Assert.Contains("Think of November.", reader.Text);
        Assert.DoesNotContain("a year with an eight", reader.Text);
        Assert.Equal(reader.OptionOf("1999"), reader.Page.QuerySelector("#which-year input[checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_answer_that_is_none_is_refused_with_a_sentence_and_stays_in_its_field()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();
        await reader.OpenAsync("/learn/tiny/kinds");

        await reader.PressInAsync("#hours", "Check answers", ("Your answer", "three days"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reader.Status);
        Assert.Contains("Type a number", reader.Page.QuerySelector("#hours .error")!.TextContent);
        Assert.Equal("three days", reader.Page.QuerySelector("#hours input.short")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_a_story_shows_is_folded_away_until_it_has_ended()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();
        await reader.OpenAsync("/learn/tiny/kinds");
        var before = reader.Page.QuerySelector("details:not([open]) > .prose")!.TextContent;

        await reader.PressInAsync("#vendor", "Ask first");

        Assert.Contains("Who asks first is free to choose.", before);
        Assert.Empty(reader.Page.QuerySelectorAll("details > .prose"));
        Assert.Contains("Who asks first is free to choose.", reader.Text);
    }

    [Fact]
    public async Task A_story_is_told_choice_by_choice_without_an_account()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();
        await reader.OpenAsync("/learn/tiny/kinds");

        await reader.PressInAsync("#vendor", "Say yes");

        Assert.Contains("A journalist calls.", reader.Page.QuerySelector("#vendor .scene")!.TextContent);
        Assert.Contains("That was quick.", reader.Page.QuerySelector("#vendor .story")!.TextContent);
        Assert.Contains("A poor end", reader.Text);
    }

    [Fact]
    public async Task An_unknown_page_is_not_found()
    {
        using var site = new MoocSite();
        var reader = site.Visitor();

        await reader.OpenAsync("/learn/tiny/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
    }
}
