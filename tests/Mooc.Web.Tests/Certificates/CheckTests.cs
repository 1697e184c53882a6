using AngleSharp;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.Certificates;

public sealed class CheckTests
{
    [Fact]
    public async Task Anybody_with_the_number_sees_what_was_learned_and_not_by_whom()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna Velasquez");
        var certificate = await site.CertificateOfAsync("Anna Velasquez");
        var eve = site.Visitor();

        await eve.OpenAsync($"/certificates/{certificate.Number}");

        Assert.Equal(HttpStatusCode.OK, eve.Status);
        Assert.Contains("Tiny rights", eve.Text, StringComparison.Ordinal);
        Assert.Contains("85 % of the points", eve.Text, StringComparison.Ordinal);
        Assert.Contains("8c3374b", eve.Text, StringComparison.Ordinal);
        Assert.Contains("attests learning", eve.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Velasquez", eve.Page.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_sets_no_cookie_and_asks_not_to_be_listed()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");
        var certificate = await site.CertificateOfAsync("Anna");
        var eve = site.Visitor();

        await eve.OpenAsync($"/certificates/{certificate.Number}");
        Assert.False(eve.Answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("noindex", Assert.Single(eve.Answer.Headers.GetValues("X-Robots-Tag")));

        await eve.PressAsync("Compare", ("Name on the paper", "Anna"));
        Assert.False(eve.Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_name_is_shown_once_the_holder_agrees_and_hidden_again_when_they_change_their_mind()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna Velasquez");
        var certificate = await site.CertificateOfAsync("Anna Velasquez");
        var eve = site.Visitor();

        await anna.OpenAsync("/certificates");
        await anna.PressAsync("Show my name – Tiny rights");
        await eve.OpenAsync($"/certificates/{certificate.Number}");
        Assert.Contains("Anna Velasquez", eve.Text, StringComparison.Ordinal);

        await anna.PressAsync("Hide my name – Tiny rights");
        await eve.OpenAsync($"/certificates/{certificate.Number}");
        Assert.DoesNotContain("Velasquez", eve.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ánna  velasquez", "Yes, this is the name")]
    [InlineData("A\u0301nna Velasquez", "Yes, this is the name")]
    [InlineData("Eve Velasquez", "No, the certificate has another name")]
    public async Task A_name_can_be_compared_with_the_paper(string typed, string answer)
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Ánna Velasquez");
        var certificate = await site.CertificateOfAsync("Ánna Velasquez");
        var eve = site.Visitor();

        await eve.OpenAsync($"/certificates/{certificate.Number}");
        await eve.PressAsync("Compare", ("Name on the paper", typed));

        Assert.Contains(answer, eve.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_cannot_be_guessed_at_leisure()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");
        var certificate = await site.CertificateOfAsync("Anna");
        var eve = site.Visitor();

        await eve.OpenAsync($"/certificates/{certificate.Number}");
        for (var guess = 0; guess < 25; guess++) await eve.PostAsync($"/certificates/{certificate.Number}", ("Name", $"Guess {guess}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, eve.Status);
    }

    [Fact]
    public async Task Another_persons_certificate_is_not_in_my_list_and_not_mine_to_change()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");
        var ben = await site.GraduateAsync("Ben");
        var annas = await site.CertificateOfAsync("Anna");

        await ben.OpenAsync("/certificates");
        Assert.DoesNotContain(annas.Number, ben.Page.ToHtml(), StringComparison.Ordinal);

        await ben.PressAsync("Show my name – Tiny rights", ("number", annas.Number));
        Assert.Equal(HttpStatusCode.NotFound, ben.Status);
        Assert.False((await site.CertificateOfAsync("Anna")).ShowsName);
    }

    [Fact]
    public async Task An_erased_holder_leaves_a_number_without_a_name_or_a_course()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna Velasquez");
        var certificate = await site.CertificateOfAsync("Anna Velasquez");
        await site.WithDbAsync(async db =>
        {
            await new Mooc.Web.Certificates.CertificatesPersonalData(site.Clock).EraseAsync(db, certificate.PersonId!.Value, default);
            return 0;
        });
        var eve = site.Visitor();

        await eve.OpenAsync($"/certificates/{certificate.Number}");

        Assert.Equal(HttpStatusCode.Gone, eve.Status);
        Assert.Contains("The holder has deleted this record", eve.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tiny rights", eve.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_a_person_erases_certificates_and_mails_together()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna Velasquez");
        var certificate = await site.CertificateOfAsync("Anna Velasquez");
        await site.SweepAsync<Mooc.Web.Mail.SendMails>();

        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(certificate.PersonId!.Value, default);

        Assert.Empty(Directory.GetFiles(Path.Combine(site.DataFolder, "mail")));
        Assert.False(await site.WithDbAsync(db => db.OutgoingMails.AnyAsync()));
        Assert.False(await site.WithDbAsync(db => db.Certificates.AnyAsync(row => row.PersonId != null || row.LearnerName != null)));
    }

    [Theory]
    [InlineData("/certificates/00000000000000000000000000")]
    [InlineData("/certificates/hello")]
    [InlineData("/certificates/%27%0D%0A")]
    public async Task An_unknown_number_is_explained(string address)
    {
        using var site = new MoocSite();
        var eve = site.Visitor();

        await eve.OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, eve.Status);
        Assert.Contains("There is no certificate with this number", eve.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_on_its_way_is_announced()
    {
        using var site = new MoocSite();
        var anna = await site.GraduateAsync("Anna");

        await anna.OpenAsync("/certificates");
        Assert.Contains("Your certificate for “Tiny rights” is on its way.", anna.Text, StringComparison.Ordinal);

        await site.CertificateOfAsync("Anna");
        await anna.OpenAsync("/certificates");
        Assert.DoesNotContain("on its way", anna.Text, StringComparison.Ordinal);
        Assert.Contains("Tiny rights", anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_speaks_the_readers_language()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");
        var certificate = await site.CertificateOfAsync("Anna");
        var eve = site.Visitor();

        await eve.OpenAsync($"/de/certificates/{certificate.Number}");

        Assert.Contains("Dieses Zertifikat ist echt", eve.Text, StringComparison.Ordinal);
    }
}
