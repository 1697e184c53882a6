using System.Net;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Mail;
using Mooc.Web.Tests.Mail;
using Mooc.Web.Trainer;

namespace Mooc.Web.Tests.Trainer;

public sealed class NudgeTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task All_who_have_not_begun_get_one_mail_in_their_own_language()
    {
        var (tom, cohort) = await CohortAsync("Anna", "Ben");
        await _site.WithDbAsync(db => db.People.Where(person => person.Name == "Ben").ExecuteUpdateAsync(set => set.SetProperty(person => person.Language, "de")));

        await tom.OpenAsync($"/trainer/{cohort}/nudge?rule=NotBegun");
        await tom.PressAsync("Send the mail", ("note", "See you on Monday."));
        await _site.SweepAsync<SendNudges>();

        var mails = await MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.Contains(mails, mail => mail.Body.Contains("have joined “Tiny rights” and not begun", StringComparison.Ordinal) && mail.Body.Contains("See you on Monday.", StringComparison.Ordinal));
        Assert.Contains(mails, mail => mail.Body.Contains("noch nicht begonnen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_double_click_and_a_job_that_runs_twice_send_one_mail()
    {
        var (tom, cohort) = await CohortAsync("Anna");
        await tom.OpenAsync($"/trainer/{cohort}/nudge?rule=NotBegun");
        var form = Learn.Learning.FormIn(tom, "main", ("note", ""));

        foreach (var _ in new[] { 1, 2 })
            await tom.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/trainer/{cohort}/nudge") { Content = new FormUrlEncodedContent(form.Fields) });
        await _site.SweepAsync<SendNudges>();
        await _site.SweepAsync<SendNudges>();

        Assert.Single(await MailsAsync());
    }

    [Fact]
    public async Task Nobody_is_written_to_twice_for_the_same_reason_within_a_week()
    {
        var (tom, cohort) = await CohortAsync("Anna");
        await SendAsync(tom, cohort);

        await tom.OpenAsync($"/trainer/{cohort}/nudge?rule=NotBegun");
        Assert.Contains("within the last seven days", tom.Text, StringComparison.Ordinal);

        _site.Clock.Advance(TimeSpan.FromDays(8));
        await SendAsync(await _site.AgainAsync("Tom"), cohort);
        Assert.Equal(2, (await MailsAsync()).Count);
    }

    [Fact]
    public async Task The_link_in_the_mail_ends_such_mails_for_good()
    {
        var (tom, cohort) = await CohortAsync("Anna");
        await SendAsync(tom, cohort);
        var link = (await MailsAsync()).Single().Body.Split((char[]?)null).Single(word => word.Contains("/trainer/unsubscribe/", StringComparison.Ordinal));
        var somebody = _site.Visitor();

        await somebody.OpenAsync(new Uri(link).PathAndQuery);
        Assert.Equal(0, await _site.WithDbAsync(db => db.NudgeRefusals.CountAsync()));
        await somebody.PressAsync("Send me no mails from trainers");
        _site.Clock.Advance(TimeSpan.FromDays(8));
        await SendAsync(await _site.AgainAsync("Tom"), cohort);

        Assert.Single(await MailsAsync());
    }

    [Fact]
    public async Task The_mailbox_can_end_such_mails_with_one_post_and_without_a_cookie()
    {
        using var office = new TestPostOffice();
        _site.PostTo(office).Settings["Mooc:PublicUrl"] = "https://learn.city.example";
        var (tom, cohort) = await CohortAsync("Anna");
        await SendAsync(tom, cohort);
        await _site.SweepAsync<SendMails>();
        var mail = office.Mails.Single(mail => mail.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", StringComparison.Ordinal));

        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        await _site.Visitor().SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(WayOutIn(mail)).PathAndQuery) { Content = oneClick });

        Assert.Equal(1, await _site.WithDbAsync(db => db.NudgeRefusals.CountAsync()));
    }

    [Fact]
    public async Task Over_plain_http_the_mailbox_is_offered_the_page_and_no_one_click()
    {
        using var office = new TestPostOffice();
        _site.PostTo(office).Settings["Mooc:PublicUrl"] = "http://learn.city.example";
        var (tom, cohort) = await CohortAsync("Anna");
        await SendAsync(tom, cohort);

        await _site.SweepAsync<SendMails>();

        Assert.DoesNotContain(office.Mails, mail => mail.Contains("List-Unsubscribe-Post", StringComparison.Ordinal));
        Assert.Contains(office.Mails, mail => mail.Contains("List-Unsubscribe: <http://learn.city.example/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_made_up_link_ends_nothing()
    {
        var somebody = _site.Visitor();

        await somebody.OpenAsync("/trainer/unsubscribe/CfDJ8made-up");

        Assert.Equal(HttpStatusCode.NotFound, somebody.Status);
    }

    [Fact]
    public async Task Who_leaves_before_the_job_runs_gets_no_mail()
    {
        var (tom, cohort) = await CohortAsync("Anna");
        await tom.OpenAsync($"/trainer/{cohort}/nudge?rule=NotBegun");
        await tom.PressAsync("Send the mail");
        await _site.WithDbAsync(db => db.CohortMembers.ExecuteDeleteAsync());

        await _site.SweepAsync<SendNudges>();

        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task Trainers_who_want_it_hear_of_their_cohort_once_a_week()
    {
        var (tom, cohort) = await CohortAsync("Anna", "Ben");
        await tom.OpenAsync($"/trainer/{cohort}/settings");
        await tom.PressAsync("Save my choice", ("wanted", "true"));
        _site.Clock.Advance(TillMonday());

        await _site.SweepAsync<SendSummaries>();
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.SweepAsync<SendSummaries>();

        var mail = Assert.Single(await _site.WithDbAsync(db => db.OutgoingMails.Where(mail => mail.Reason.StartsWith("summary:")).ToListAsync()));
        Assert.Contains("Need help, “Not begun”: 2.", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_in_the_weekly_mail_ends_it_without_signing_in_and_no_other_mail()
    {
        var (tom, cohort) = await CohortAsync("Anna", "Ben");
        await tom.OpenAsync($"/trainer/{cohort}/settings");
        await tom.PressAsync("Save my choice", ("wanted", "true"));
        _site.Clock.Advance(TillMonday());
        await _site.SweepAsync<SendSummaries>();
        var mail = await _site.WithDbAsync(db => db.OutgoingMails.SingleAsync(mail => mail.Reason.StartsWith("summary:")));
        var somebody = _site.Visitor();

        await somebody.OpenAsync(new Uri(mail.UnsubscribeAt!).PathAndQuery);
        Assert.True(await _site.WithDbAsync(db => db.CohortTrainers.AnyAsync(trainer => trainer.WantsSummary)));
        await somebody.PressAsync("Send me this mail no more");

        Assert.Contains(mail.UnsubscribeAt!, mail.Body, StringComparison.Ordinal);
        Assert.Contains("You will get this mail no more.", somebody.Text, StringComparison.Ordinal);
        Assert.False(await _site.WithDbAsync(db => db.CohortTrainers.AnyAsync(trainer => trainer.WantsSummary)));
        Assert.Equal(0, await _site.WithDbAsync(db => db.NudgeRefusals.CountAsync()));
    }

    private async Task<(Visitor Trainer, Guid Cohort)> CohortAsync(params string[] members)
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync();
        foreach (var member in members) await _site.MemberAsync(member, cohort);
        return (tom, cohort);
    }

    /// <summary>Until six in the morning of a Monday that is not this week's.</summary>
    private TimeSpan TillMonday()
    {
        var now = _site.Clock.GetUtcNow();
        return now.Date.AddDays(((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7 + 14).AddHours(6) - now.UtcDateTime;
    }

    private async Task SendAsync(Visitor trainer, Guid cohort)
    {
        await trainer.OpenAsync($"/trainer/{cohort}/nudge?rule=NotBegun");
        await trainer.PressAsync("Send the mail");
        await _site.SweepAsync<SendNudges>();
    }

    /// <summary>What stands between the brackets of the header, unfolded.</summary>
    private static string WayOutIn(string mail)
    {
        var header = mail.Split("List-Unsubscribe: ")[1];
        return string.Concat(header[(header.IndexOf('<') + 1)..header.IndexOf('>')].Where(letter => !char.IsWhiteSpace(letter)));
    }

    private Task<List<OutgoingMail>> MailsAsync() => _site.WithDbAsync(db => db.OutgoingMails.AsNoTracking().Where(mail => mail.Reason.StartsWith("nudge:")).ToListAsync());
}
