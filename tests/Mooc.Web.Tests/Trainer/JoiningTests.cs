using System.Net;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Trainer;

namespace Mooc.Web.Tests.Trainer;

public sealed class JoiningTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_newcomer_registers_on_the_way_and_is_in_the_courses()
    {
        var tom = await _site.TrainerAsync("Tom");
        var code = await _site.CodeOfAsync(await tom.CohortAsync());
        var anna = _site.Visitor();

        await anna.OpenAsync($"/trainer/join/{code}");
        await anna.FollowAsync("Create account");
        await anna.PressAsync("Create account", ("Name", "Anna"), ("E-mail", "anna@city.example"), ("Password", People.Password));
        Assert.Equal($"/trainer/join/{code}", anna.Address);
        await anna.PressAsync("Join the cohort", ("agreed", "true"));

        Assert.Contains("Tiny rights", anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_gets_in_where_accounts_are_made_by_invitation()
    {
        using var site = new MoocSite { Settings = { ["Mooc:Registration"] = "invited" } };
        var tom = await site.TrainerAsync("Tom");
        var anna = site.Visitor();

        await anna.OpenAsync($"/trainer/join/{await site.CodeOfAsync(await tom.CohortAsync())}");
        await anna.FollowAsync("Create account");
        await anna.PressAsync("Create account", ("Name", "Anna"), ("E-mail", "anna@city.example"), ("Password", People.Password));

        Assert.Contains("/trainer/join/", anna.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_joins_without_having_agreed()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync();
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync($"/trainer/join/{await _site.CodeOfAsync(cohort)}");
        await anna.PressAsync("Join the cohort");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, anna.Status);
        Assert.Equal(0, await _site.WithDbAsync(db => db.CohortMembers.CountAsync()));
    }

    [Fact]
    public async Task The_page_says_what_trainers_will_see_before_anybody_signs_in()
    {
        var tom = await _site.TrainerAsync("Tom");
        var visitor = _site.Visitor();

        await visitor.OpenAsync($"/trainer/join/{await _site.CodeOfAsync(await tom.CohortAsync())}");

        Assert.Contains("your answers to their questions", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("What they never see", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_said_to_be_wrong()
    {
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync("/trainer/join/nothing");

        Assert.Equal(HttpStatusCode.NotFound, anna.Status);
        Assert.Contains("no cohort has this code", anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_code_is_said_to_be_expired()
    {
        var tom = await _site.TrainerAsync("Tom");
        var yesterday = _site.Clock.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var code = await _site.CodeOfAsync(await tom.CohortAsync(more: ("Form.CodeEndsOn", yesterday)));
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync($"/trainer/join/{code}");

        Assert.Contains("has expired", anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_cohort_is_said_to_be_full_also_to_a_hand_made_post()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync(more: ("Form.MostMembers", "1"));
        var ben = await _site.LearnerAsync("Ben");
        await ben.OpenAsync($"/trainer/join/{await _site.CodeOfAsync(cohort)}");
        await _site.MemberAsync("Anna", cohort);

        await ben.PressAsync("Join the cohort", ("agreed", "true"));

        Assert.Contains("This cohort is full", ben.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.WithDbAsync(db => db.CohortMembers.CountAsync()));
    }

    [Fact]
    public async Task What_was_agreed_to_stands_among_the_persons_own_data()
    {
        var tom = await _site.TrainerAsync("Tom");
        var anna = await _site.MemberAsync("Anna", await tom.CohortAsync("City hall"));

        await anna.OpenAsync("/account/my-data");

        Assert.Contains("City hall", anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_ends_membership_and_consent_and_keeps_the_course()
    {
        var tom = await _site.TrainerAsync("Tom");
        var anna = await _site.MemberAsync("Anna", await tom.CohortAsync("City hall"));

        await anna.OpenAsync("/trainer/mine");
        await anna.PressAsync("Leave the cohort (City hall)");

        Assert.Equal(0, await _site.WithDbAsync(db => db.CohortMembers.CountAsync()));
        Assert.Equal(0, await _site.WithDbAsync(db => db.Consents.CountAsync(consent => consent.WithdrawnAt == null)));
        Assert.Equal(1, await _site.WithDbAsync(db => db.Enrolments.CountAsync(enrolment => enrolment.LeftAt == null)));
    }

    [Fact]
    public async Task An_erased_member_leaves_nothing_behind()
    {
        var tom = await _site.TrainerAsync("Tom");
        await _site.MemberAsync("Anna", await tom.CohortAsync());

        await _site.ShellEraseAsync("Anna");

        Assert.Equal(0, await _site.WithDbAsync(db => db.CohortMembers.CountAsync()));
        Assert.Equal(0, await _site.WithDbAsync(db => db.Consents.CountAsync()));
    }

    [Theory]
    [InlineData(Privacy.Named, Privacy.Numbers, true)]
    [InlineData(Privacy.Numbers, Privacy.Named, false)]
    [InlineData(Privacy.Pseudonyms, Privacy.Named, false)]
    public async Task The_dial_turns_towards_more_privacy_only_once_somebody_has_joined(Privacy before, Privacy after, bool turns)
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync(privacy: before);
        await _site.MemberAsync("Anna", cohort);

        await tom.OpenAsync($"/trainer/{cohort}/settings");
        await tom.PressAsync("Save", ("Form.Privacy", after.ToString()));

        Assert.Equal(turns ? after : before, await _site.WithDbAsync(db => db.Cohorts.Select(row => row.Privacy).SingleAsync()));
    }
}
