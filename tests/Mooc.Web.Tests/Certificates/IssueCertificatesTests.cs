using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Certificates;
using Mooc.Web.Jobs;
using Mooc.Web.Learn;
using Mooc.Web.Xapi;

namespace Mooc.Web.Tests.Certificates;

public sealed class IssueCertificatesTests
{
    [Fact]
    public async Task A_completion_earns_one_certificate_one_statement_and_one_mail()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");

        await site.SweepAsync<IssueCertificates>();
        await site.SweepAsync<IssueCertificates>();

        Assert.Equal((1, 1, 1), await CountAsync(site));
    }

    [Fact]
    public async Task Fifty_completions_and_five_sweeps_at_once_make_fifty_certificates()
    {
        using var site = new MoocSite();
        await Task.WhenAll(Enumerable.Range(1, 50).Select(i => site.GraduateAsync($"Learner {i}")));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => site.SweepAsync<IssueCertificates>()));

        Assert.Equal((50, 50, 50), await CountAsync(site));
        Assert.Equal(50, await site.WithDbAsync(db => db.Certificates.Select(certificate => certificate.PersonId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Who_has_no_completion_gets_none_and_a_course_may_give_none()
    {
        using var site = new MoocSite();
        var course = Path.Combine(site.CoursesFolder, "tiny", "course.md");
        await File.WriteAllTextAsync(course, (await File.ReadAllTextAsync(course)).Replace("hours: 1", "hours: 1\ncertificate: false", StringComparison.Ordinal));
        await site.LearnerAsync("Anna");
        await site.GraduateAsync("Ben");

        await site.SweepAsync<IssueCertificates>();

        Assert.Equal((0, 0, 0), await CountAsync(site));
    }

    [Fact]
    public async Task The_certificate_says_what_was_completed()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");

        var certificate = await site.CertificateOfAsync("Anna");

        Assert.Equal(("Anna", "Tiny rights", 1m, 0.85m, "8c3374b", "en", false),
            (certificate.LearnerName, certificate.CourseTitle, certificate.Hours, certificate.Score, certificate.ContentVersion, certificate.Language, certificate.ShowsName));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_dates_no_certificate_before_its_reason()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");
        site.Clock.Advance(TimeSpan.FromDays(-400));

        var certificate = await site.CertificateOfAsync("Anna");

        Assert.Equal(certificate.CompletedAt, certificate.IssuedAt);
    }

    [Fact]
    public async Task The_mail_leads_to_the_certificate_in_the_receivers_language()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna", language: "de");

        var certificate = await site.CertificateOfAsync("Anna");

        var mail = await site.WithDbAsync(db => db.OutgoingMails.SingleAsync(mail => mail.Reason == $"certificate:{certificate.Id}"));
        Assert.Contains("Ihr Zertifikat", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/certificates/{certificate.Number}", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_statement_names_the_account_and_never_the_person()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");
        await site.SweepAsync<IssueCertificates>();

        var json = await site.WithDbAsync(db => db.StoredStatements.Where(statement => statement.Verb == Verbs.Earned.Id).Select(statement => statement.Json).SingleAsync());

        Assert.DoesNotContain("Anna", json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_engine_issues_within_seconds_of_a_completion()
    {
        using var site = new MoocSite { RunsJobs = true };
        await site.GraduateAsync("Anna");

        site.Services.GetRequiredService<Sweeps>().WakeAfter<CourseCompletion>();

        await Eventually.IsTrueAsync(() => site.WithDbAsync(db => db.Certificates.AnyAsync()));
    }

    [Fact]
    public void Ten_thousand_numbers_are_unlike_and_spread_over_the_whole_alphabet()
    {
        var numbers = Enumerable.Range(0, 10_000).Select(_ => CertificateNumber.New()).ToList();

        Assert.Equal(10_000, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.Equal(number, CertificateNumber.Read(number)));

        // The first letter holds 3 bits, each of the other 25 holds 5: all 128 bits are used.
        Assert.Equal(8, numbers.Select(number => number[0]).Distinct().Count());
        for (var place = 1; place < CertificateNumber.Length; place++) Assert.Equal(32, numbers.Select(number => number[place]).Distinct().Count());
    }

    [Theory]
    [InlineData("01ab-cdef ghjk mnpq rstv wxyz 01")]
    [InlineData("OiABCDEFGHJKMNPQRSTVWXYZoL")]
    public void A_number_may_be_typed_from_paper(string typed) => Assert.Equal("01ABCDEFGHJKMNPQRSTVWXYZ01", CertificateNumber.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("01ABCDEFGHJKMNPQRSTVWXYZ0")]
    [InlineData("01ABCDEFGHJKMNPQRSTVWXYZ0U")]
    [InlineData("01ABCDEFGHJKMNPQRSTVWXYZ0'")]
    public void What_is_no_number_is_not_looked_for(string typed) => Assert.Null(CertificateNumber.Read(typed));

    private static Task<(int Certificates, int Statements, int Mails)> CountAsync(MoocSite site) => site.WithDbAsync(async db => (
        await db.Certificates.CountAsync(),
        await db.StoredStatements.CountAsync(statement => statement.Verb == Verbs.Earned.Id),
        await db.OutgoingMails.CountAsync(mail => mail.Reason.StartsWith("certificate:"))));
}
