using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Certificates;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Tests.Commands;

namespace Mooc.Web.Tests.Certificates;

public sealed class ChangesTests
{
    [Fact]
    public async Task A_revoked_certificate_says_since_when_and_why_and_its_bit_is_set()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna");
        var badge = await BadgeTests.BadgeOfAsync(site, anna, "Anna");
        var certificate = await site.CertificateOfAsync("Anna");
        var ada = await site.AdministratorAsync("Ada");

        await ada.OpenAsync($"/admin/certificates?number={certificate.Number}");
        await ada.PressAsync("Revoke it", ("Revoke, because", "It was earned by somebody else."));

        var eve = site.Visitor();
        await eve.OpenAsync($"/certificates/{certificate.Number}");
        Assert.Contains("This certificate was revoked", eve.Text, StringComparison.Ordinal);
        Assert.Contains("It was earned by somebody else.", eve.Text, StringComparison.Ordinal);
        var list = ReadBadge.Of(await eve.Http.GetStringAsync(new Uri(new Uri(badge.Status).AbsolutePath, UriKind.Relative)));
        Assert.Equal([badge.Place], list.SetPlaces());
        Assert.Equal(1, await site.WithDbAsync(db => db.AuditEntries.CountAsync(entry => entry.Act == CertificateActs.Revoked.Name && entry.Subject == certificate.Number)));
        Assert.Equal(1, await site.WithDbAsync(db => db.OutgoingMails.CountAsync(mail => mail.Reason == $"certificate-revoked:{certificate.Id}")));
    }

    [Fact]
    public async Task A_corrected_name_keeps_the_number_and_replaces_what_was_handed_out()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna Velaskez");
        var before = await BadgeTests.BadgeOfAsync(site, anna, "Anna Velaskez");
        var certificate = await site.CertificateOfAsync("Anna Velaskez");

        var answer = await site.ShellAsync("certificate", "rename", certificate.Number, "--name", "Anna Velásquez");

        Assert.Equal(0, answer.Code);
        var after = await BadgeTests.BadgeOfAsync(site, anna, "Anna Velaskez");
        Assert.Equal((certificate.Number, "Anna Velásquez"), (await site.WithDbAsync(db => db.Certificates.Select(row => row.Number).SingleAsync()), after.Name));
        var list = ReadBadge.Of(await anna.Http.GetStringAsync(new Uri(new Uri(before.Status).AbsolutePath, UriKind.Relative)));
        Assert.Equal([before.Place], list.SetPlaces());
    }

    [Fact]
    public async Task Issuing_all_again_goes_on_where_it_was_cut_off_and_does_each_once()
    {
        using var site = new MoocSite();
        await Task.WhenAll(Enumerable.Range(1, 120).Select(i => site.GraduateAsync($"Learner {i}")));
        await site.SweepAsync<IssueCertificates>();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var reissuing = scope.ServiceProvider.GetRequiredService<Reissuing>();
            Assert.Equal(100, reissuing.Step(await reissuing.BeginAsync(TinyCourse.Id, "The hours were wrong.", default)));
        }

        await site.SweepAsync<ReissueCertificates>();
        await site.SweepAsync<ReissueCertificates>();

        var reissue = await site.WithDbAsync(db => db.Reissues.SingleAsync());
        Assert.Equal((120, 120), (reissue.Done, reissue.Total));
        Assert.NotNull(reissue.FinishedAt);
        Assert.Equal((240, 120), await site.WithDbAsync(async db => (await db.StatusEntries.CountAsync(), await db.StatusEntries.CountAsync(entry => entry.RevokedAt == null))));
        Assert.Equal(120, await site.WithDbAsync(db => db.OutgoingMails.CountAsync(mail => mail.Reason.StartsWith("certificate-reissued:"))));
    }

    [Fact]
    public async Task A_course_may_say_how_long_its_certificate_is_valid_and_the_holder_is_reminded_once()
    {
        using var site = new MoocSite();
        var course = Path.Combine(site.CoursesFolder, "tiny", "course.md");
        await File.WriteAllTextAsync(course, (await File.ReadAllTextAsync(course)).Replace("hours: 1", "hours: 1\nvalid: 12", StringComparison.Ordinal));
        await site.GraduateAsync("Anna");
        var certificate = await site.CertificateOfAsync("Anna");
        Assert.Equal(certificate.CompletedAt.AddMonths(12), certificate.ExpiresAt);

        site.Clock.Advance(TimeSpan.FromDays(340));
        await site.SweepAsync<RemindOfExpiry>();
        await site.SweepAsync<RemindOfExpiry>();
        Assert.Equal(1, await site.WithDbAsync(db => db.OutgoingMails.CountAsync(mail => mail.Reason.StartsWith("certificate-ends:"))));

        site.Clock.Advance(TimeSpan.FromDays(40));
        var eve = site.Visitor();
        await eve.OpenAsync($"/certificates/{certificate.Number}");
        Assert.Contains("its validity has ended", eve.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_leads_to_the_text_that_was_taught_even_when_the_course_has_changed()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");
        var version = site.Services.GetRequiredService<Mooc.Web.Courses.PublishedCourses>().Library.Courses[0].Version;
        await site.WithDbAsync(db => db.CourseCompletions.ExecuteUpdateAsync(set => set.SetProperty(row => row.ContentVersion, version)));
        var certificate = await site.CertificateOfAsync("Anna");
        var eve = site.Visitor();

        await eve.OpenAsync($"/certificates/{certificate.Number}");
        await eve.FollowAsync("read exactly this text");

        Assert.Equal(HttpStatusCode.OK, eve.Status);
        Assert.Contains("The text that was taught", eve.Text, StringComparison.Ordinal);
        Assert.NotEmpty(eve.Page.QuerySelectorAll("section h2"));
    }
}
