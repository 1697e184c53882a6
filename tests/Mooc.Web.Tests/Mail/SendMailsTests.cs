using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Mail;

namespace Mooc.Web.Tests.Mail;

public sealed class SendMailsTests
{
    [Fact]
    public async Task Without_a_post_office_a_mail_becomes_a_file_that_can_be_read()
    {
        using var site = new MoocSite();
        await Letters.ToSomebodyAsync(site, "welcome", subject: "Grüße", body: "Guten Tag,\n\nhttps://city.example/a?b=c");

        await site.SweepAsync<SendMails>();

        var mail = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(site.DataFolder, "mail"), "*.eml")));
        Assert.Contains("To: anna@city.example\n", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: Grüße\n", mail, StringComparison.Ordinal);
        Assert.Contains("\n\nGuten Tag,\n\nhttps://city.example/a?b=c", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_sent_once_however_many_sweeps_run_at_once()
    {
        using var office = new TestPostOffice();
        using var site = SiteWith(office);
        for (var i = 0; i < 10; i++) await Letters.ToSomebodyAsync(site, $"news {i}");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => site.SweepAsync<SendMails>()));
        await site.SweepAsync<SendMails>();

        Assert.Equal(10, office.Mails.Count);
    }

    [Fact]
    public async Task The_text_is_deleted_once_it_is_sent()
    {
        using var office = new TestPostOffice();
        using var site = SiteWith(office);
        var id = await Letters.ToSomebodyAsync(site, "news", body: "A secret link.");

        await site.SweepAsync<SendMails>();

        var mail = await FindAsync(site, id);
        Assert.Equal("", mail.Body);
        Assert.NotNull(mail.SentAt);
    }

    [Fact]
    public async Task A_closed_post_office_is_tried_again_later_and_later()
    {
        using var office = new TestPostOffice { IsClosed = true };
        using var site = SiteWith(office);
        var id = await Letters.ToSomebodyAsync(site, "news");
        await Assert.ThrowsAsync<SmtpException>(site.SweepAsync<SendMails>);

        office.IsClosed = false;
        await site.SweepAsync<SendMails>();
        Assert.Empty(office.Mails);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SweepAsync<SendMails>();
        Assert.Single(office.Mails);
        Assert.Equal(2, (await FindAsync(site, id)).Tries);
    }

    [Fact]
    public async Task A_refused_address_holds_up_nobody_else_and_is_not_logged_with_the_mail()
    {
        using var office = new TestPostOffice { Refuses = "nobody@" };
        using var site = SiteWith(office);
        var refused = await Letters.ToSomebodyAsync(site, "first", email: "nobody@city.example");
        await Letters.ToSomebodyAsync(site, "second", email: "anna@city.example");

        await site.SweepAsync<SendMails>();

        Assert.Contains("anna@city.example", Assert.Single(office.Mails), StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", (await FindAsync(site, refused)).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_never_arrives_is_given_up()
    {
        using var office = new TestPostOffice { Refuses = "nobody@" };
        using var site = SiteWith(office);
        var id = await Letters.ToSomebodyAsync(site, "first", email: "nobody@city.example");

        for (var day = 0; day < 20; day++)
        {
            await site.SweepAsync<SendMails>();
            site.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(SendMails.MostTries, (await FindAsync(site, id)).Tries);
    }

    [Theory]
    [InlineData("News\r\nBcc: eve@evil.example")]
    [InlineData("News\nBcc: eve@evil.example")]
    [InlineData("News\u2028Bcc: eve@evil.example\u0000")]
    public async Task A_subject_cannot_add_a_header(string subject)
    {
        using var office = new TestPostOffice();
        using var site = SiteWith(office);
        await Letters.ToSomebodyAsync(site, "news", subject: subject);

        await site.SweepAsync<SendMails>();

        Assert.DoesNotContain("\nBcc:", Assert.Single(office.Mails), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("anna@city.example\r\nBcc: eve@evil.example")]
    [InlineData("anna@city.example, eve@evil.example")]
    [InlineData("no address")]
    public async Task An_address_is_one_address_or_no_mail(string email)
    {
        using var office = new TestPostOffice();
        using var site = SiteWith(office);
        var id = await Letters.ToSomebodyAsync(site, "news", email);

        await site.SweepAsync<SendMails>();

        Assert.Empty(office.Mails);
        Assert.Equal(nameof(FormatException), (await FindAsync(site, id)).LastError);
    }

    private static MoocSite SiteWith(TestPostOffice office) => new MoocSite().PostTo(office);

    private static Task<OutgoingMail> FindAsync(MoocSite site, Guid id) => site.WithDbAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync(mail => mail.Id == id));
}
