using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Learn;

public sealed class AnsweringTests
{
    [Fact]
    public async Task An_answer_is_still_there_when_the_learner_comes_back()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");

        await anna.PressInAsync("#which-year", "Check answers", ("2018", anna.OptionOf("2018")));
        await anna.OpenAsync("/learn/tiny/welcome");

        Assert.Contains("Yes, that year.", anna.Text);
    }

    [Fact]
    public async Task Every_kind_of_question_is_answered_and_shown_again()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/kinds");

        await anna.PressInAsync("#two-rights", "Check answers", ("two-rights", anna.OptionOf("Privacy")), ("two-rights", anna.OptionOf("Information")));
        await anna.PressInAsync("#hours", "Check answers", ("Your answer", "72 hours"));
        await anna.PressInAsync("#which-city", "Check answers", ("Your answer", "zurich"));
        await anna.PressInAsync("#gaps", "Check answers", [.. anna.FieldsIn("#gaps").Zip(["Offline", "nowhere"])]);
        await anna.PressInAsync("#steps", "Check answers", [.. anna.PlacesIn("#steps", "Describe", "Assess", "Decide")]);
        await anna.PressInAsync("#articles", "Check answers", ("Access", anna.TargetOf("#articles", "Art. 15")), ("Erasure", anna.TargetOf("#articles", "Art. 5")));
        await anna.PressInAsync("#keep", "Save my notes", ("Your notes", "A list of names."));
        await anna.PressInAsync("#vendor", "Ask first");
        await anna.OpenAsync("/learn/tiny/kinds");

        Assert.Equal(["good", "good", "good", "warn", "good", "warn"],
            anna.Page.QuerySelectorAll(".question > .result").Select(result => result.ClassName!.Split(' ')[1]));
        Assert.Equal("A list of names.", anna.Page.QuerySelector("#keep textarea")!.TextContent);
        Assert.Contains("The documents come.", anna.Page.QuerySelector("#vendor .scene")!.TextContent);
        Assert.Contains("nowhere", anna.Page.QuerySelector("#gaps .answered")!.TextContent);
    }

    [Fact]
    public async Task A_double_click_makes_one_statement()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");
        var form = anna.FormIn("#which-year", ("which-year", anna.OptionOf("2018")));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => anna.Http.PostAsync(form.Address, new FormUrlEncodedContent(form.Fields))));

        Assert.Equal(1, await site.StatementsAsync("answered"));
        Assert.Equal(1, await site.WithDbAsync(db => db.QuestionStates.Select(state => state.Tries).SingleAsync()));
    }

    [Fact]
    public async Task A_learner_who_errs_may_try_again()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PressInAsync("#which-year", "Check answers", ("1999", anna.OptionOf("1999")));

        await anna.FollowAsync("Try again");
        await anna.PressInAsync("#which-year", "Check answers", ("2018", anna.OptionOf("2018")));

        Assert.Equal(2, await site.WithDbAsync(db => db.QuestionStates.Select(state => state.Tries).SingleAsync()));
        Assert.Contains("good", anna.Page.QuerySelector("#which-year .result")!.ClassName);
    }

    [Fact]
    public async Task Words_of_the_learners_own_never_enter_a_statement()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/kinds");

        await anna.PressInAsync("#keep", "Save my notes", ("Your notes", "canary-7391"));
        await anna.PressInAsync("#which-city", "Check answers", ("Your answer", "canary-7391"));
        await anna.PressInAsync("#gaps", "Check answers", [.. anna.FieldsIn("#gaps").Zip(["canary-7391", "online"])]);

        Assert.Equal(3, await site.StatementsAsync("answered"));
        Assert.DoesNotContain("canary-7391", string.Concat(await site.WithDbAsync(db => db.StoredStatements.Select(statement => statement.Json).ToListAsync())));
    }

    [Fact]
    public async Task A_form_of_somebody_else_is_not_taken()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        var ben = await site.JoinedAsync("Ben");
        await anna.OpenAsync("/learn/tiny/welcome");
        await ben.OpenAsync("/learn/tiny/welcome");
        var submission = anna.Page.QuerySelector("#which-year [name=submission]")!.GetAttribute("value")!;

        await ben.PressInAsync("#which-year", "Check answers", ("which-year", ben.OptionOf("2018")), ("submission", submission));

        Assert.Equal(0, await site.StatementsAsync("answered"));
    }

    [Fact]
    public async Task A_post_without_the_token_of_the_form_is_refused()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");

        await anna.PressInAsync("#which-year", "Check answers", ("which-year", anna.OptionOf("2018")), ("form-token", ""));

        Assert.Equal(HttpStatusCode.BadRequest, anna.Status);
        Assert.Equal(0, await site.StatementsAsync("answered"));
    }

    [Fact]
    public async Task A_question_that_has_gone_meanwhile_is_told_of()
    {
        using var site = new MoocSite();
        var anna = await site.JoinedAsync("Anna");

        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PostAsync("/learn/tiny/welcome?handler=Answer&question=no-longer", ("form-token", anna.Page.QuerySelector("[name=form-token]")!.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.Conflict, anna.Status);
        Assert.Contains("no longer part of the page", anna.Text);
    }
}
