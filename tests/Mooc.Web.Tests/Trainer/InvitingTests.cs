using System.Net;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Trainer;

namespace Mooc.Web.Tests.Trainer;

public sealed class InvitingTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("anna@city.example", 1, 0)]
    [InlineData("anna@city.example\nben@city.example\n\n", 2, 0)]
    [InlineData("anna@city.example, ben@city.example; carla@city.example", 3, 0)]
    [InlineData("Anna Ek <Anna@City.example>", 1, 0)]
    [InlineData("Name;E-Mail\nAnna Ek;anna@city.example\n\"Ben\";\"ben@city.example\"", 2, 0)]
    [InlineData("anna@city.example\nANNA@city.example", 1, 0)]
    [InlineData("anna@city.example\nBen at the city\ncarla@@city.example", 1, 2)]
    [InlineData("anna@city.example\r\nBcc: everyone@city.example", 1, 1)]
    [InlineData("", 0, 0)]
    public void A_list_is_read_as_people_paste_it(string text, int good, int bad)
    {
        var list = InvitationList.Read(text);

        Assert.Equal((good, bad), (list.Addresses.Count, list.BadLines.Count));
    }

    [Fact]
    public async Task Good_lines_are_invited_and_bad_ones_come_back_with_the_reason_to_be_put_right()
    {
        var tom = await _site.TrainerAsync("Tom");
        await tom.OpenAsync($"/trainer/{await tom.CohortAsync()}/people");

        await tom.PressAsync("Send invitations", ("addresses", "anna@city.example\nben at city\ncarla@@city.example"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tom.Status);
        Assert.Equal("ben at city\ncarla@@city.example", tom.Page.QuerySelector("textarea")!.TextContent);
        Assert.Contains("Line 2: ben at city – there is no e-mail address in it.", Squeeze(tom.Text), StringComparison.Ordinal);
        Assert.Equal(["anna@city.example"], await _site.WithDbAsync(db => db.OutgoingMails.Select(mail => mail.To).ToListAsync()));
    }

    [Fact]
    public async Task The_corrected_lines_are_invited_and_nobody_twice()
    {
        var tom = await _site.TrainerAsync("Tom");
        await tom.OpenAsync($"/trainer/{await tom.CohortAsync()}/people");
        await tom.PressAsync("Send invitations", ("addresses", "anna@city.example\nben at city"));

        await tom.PressAsync("Send invitations", ("addresses", "ben@city.example\nanna@city.example"));

        Assert.Equal(HttpStatusCode.OK, tom.Status);
        Assert.Equal(["anna@city.example", "ben@city.example"], await _site.WithDbAsync(db => db.OutgoingMails.OrderBy(mail => mail.To).Select(mail => mail.To).ToListAsync()));
    }

    [Fact]
    public async Task The_mail_leads_to_the_page_to_join_in_the_cohorts_language()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync(more: ("Form.Language", "de"));
        await tom.OpenAsync($"/trainer/{cohort}/people");

        await tom.PressAsync("Send invitations", ("addresses", "anna@city.example"));

        var mail = await _site.WithDbAsync(db => db.OutgoingMails.SingleAsync());
        Assert.Contains("Einladung", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/de/trainer/join/{await _site.CodeOfAsync(cohort)}", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_is_no_longer_among_the_invited()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync();
        await tom.OpenAsync($"/trainer/{cohort}/people");
        await tom.PressAsync("Send invitations", ("addresses", People.EmailOf("Anna")));

        await _site.MemberAsync("Anna", cohort);

        Assert.Equal(0, await _site.WithDbAsync(db => db.CohortInvitations.CountAsync()));
    }

    [Fact]
    public async Task An_erased_person_takes_the_invitation_to_their_address_along()
    {
        var tom = await _site.TrainerAsync("Tom");
        await tom.OpenAsync($"/trainer/{await tom.CohortAsync()}/people");
        await tom.PressAsync("Send invitations", ("addresses", People.EmailOf("Anna")));
        await _site.LearnerAsync("Anna");

        await _site.ShellEraseAsync("Anna");

        Assert.Equal(0, await _site.WithDbAsync(db => db.CohortInvitations.CountAsync()));
        Assert.Equal(0, await _site.WithDbAsync(db => db.OutgoingMails.CountAsync(mail => mail.To == People.EmailOf("Anna"))));
    }

    [Fact]
    public async Task A_trainer_who_opens_anothers_cohort_finds_nothing()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync();
        var eva = await _site.TrainerAsync("Eva");

        foreach (var page in new[] { "", "/people", "/settings" })
        {
            await eva.OpenAsync($"/trainer/{cohort}{page}");
            Assert.Equal(HttpStatusCode.NotFound, eva.Status);
        }
    }

    [Fact]
    public async Task A_second_trainer_is_added_by_address_and_sees_the_cohort()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync("City hall");
        var eva = await _site.TrainerAsync("Eva");

        await tom.OpenAsync($"/trainer/{cohort}/settings");
        await tom.PressAsync("Add the trainer", ("email", People.EmailOf("Eva")));
        await eva.OpenAsync($"/trainer/{cohort}");

        Assert.Equal(HttpStatusCode.OK, eva.Status);
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
