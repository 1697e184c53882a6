using System.Net;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Admin;
using Mooc.Web.Tests.Account;

namespace Mooc.Web.Tests.Admin;

public sealed class PeopleTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("ann", "Anna")]
    [InlineData("BEN@", "Ben")]
    [InlineData("Åsa", "Åsa")]
    [InlineData("city.example", "Ada Anna Ben Åsa")]
    [InlineData("100%", "")]
    public async Task Somebody_is_found_by_a_piece_of_name_or_address(string typed, string found)
    {
        var ada = await _site.AdministratorAsync("Ada");
        foreach (var name in new[] { "Anna", "Ben", "Åsa" }) await _site.LearnerAsync(name);

        await ada.OpenAsync("/admin/people");
        await ada.PressAsync("Search", ("Name or e-mail", typed));

        Assert.Equal(found, string.Join(' ', Names(ada).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_long_list_is_turned_page_by_page_and_keeps_what_was_searched_for()
    {
        var ada = await _site.AdministratorAsync("Ada");
        for (var number = 1; number <= PeopleModel.PageSize + 1; number++) await _site.LearnerAsync($"Learner {number:D2}");

        await ada.OpenAsync("/admin/people?q=learner&role=Learner");
        await ada.FollowAsync("Next");

        Assert.Equal([$"Learner {PeopleModel.PageSize + 1:D2}"], Names(ada));
    }

    [Fact]
    public async Task A_role_holds_from_the_next_request_on()
    {
        var (ada, tara) = (await _site.AdministratorAsync("Ada"), await _site.TrainerAsync("Tara"));
        await tara.OpenAsync("/admin/people");
        Assert.Equal(HttpStatusCode.NotFound, tara.Status);

        await OpenAsync(ada, "Tara");
        await ada.PressAsync("Save the role", ("role", "Administrator"));
        Assert.Contains("Tara has the role Administrator", ada.Text);

        await tara.OpenAsync("/admin/people");
        Assert.Equal(HttpStatusCode.OK, tara.Status);
    }

    [Fact]
    public async Task A_role_that_was_taken_is_gone_at_the_next_request()
    {
        var (ada, ben) = (await _site.AdministratorAsync("Ada"), await _site.AdministratorAsync("Ben"));
        await ben.OpenAsync("/admin/people");

        await OpenAsync(ada, "Ben");
        await ada.PressAsync("Save the role", ("role", "Learner"));
        await ben.OpenAsync("/admin/people");

        Assert.Equal(HttpStatusCode.NotFound, ben.Status);
    }

    [Fact]
    public async Task Who_is_suspended_is_out_at_once_and_does_not_get_in_until_the_account_is_opened_again()
    {
        var (ada, anna) = (await _site.AdministratorAsync("Ada"), await _site.LearnerAsync("Anna"));
        await anna.OpenAsync("/learn");

        await OpenAsync(ada, "Anna");
        await ada.PressAsync("Suspend the account");
        await SignInAsync(anna);
        Assert.Contains("closed for now", anna.Text);

        await ada.PressAsync("Open the account again");
        await SignInAsync(anna);
        Assert.Equal("/learn", anna.Address);
    }

    [Fact]
    public async Task Somebody_is_signed_out_everywhere()
    {
        var (ada, anna) = (await _site.AdministratorAsync("Ada"), await _site.LearnerAsync("Anna"));
        await anna.OpenAsync("/learn");

        await OpenAsync(ada, "Anna");
        await ada.PressAsync("Sign out everywhere");
        await anna.OpenAsync("/learn");

        Assert.StartsWith("/account/sign-in", anna.Address);
    }

    [Fact]
    public async Task Who_lost_their_second_factor_sets_up_a_new_one_and_is_told_by_mail()
    {
        var (ada, tara) = (await _site.AdministratorAsync("Ada"), await _site.TrainerAsync("Tara"));
        await PasskeyTests.AddAsync(tara, new TestPasskey());

        await OpenAsync(ada, "Tara");
        await ada.PressAsync("Take the second factor away");
        await tara.OpenAsync("/account/sign-in");
        await tara.PressAsync("Sign in", ("E-mail", People.EmailOf("Tara")), ("Password", People.Password));

        Assert.StartsWith("/account/second-factor?", tara.Address);
        var mail = await _site.WithDbAsync(db => db.OutgoingMails.OrderByDescending(mail => mail.CreatedAt).FirstAsync());
        Assert.Contains("an administrator took your one-time codes and passkeys away", mail.Body);
    }

    [Fact]
    public async Task Each_of_these_is_in_the_audit_log()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await PasskeyTests.AddAsync(await _site.LearnerAsync("Anna"), new TestPasskey());
        await OpenAsync(ada, "Anna");

        foreach (var button in new[] { "Sign out everywhere", "Take the second factor away", "Suspend the account", "Open the account again" }) await ada.PressAsync(button);
        await ada.PressAsync("Save the role", ("role", "Author"));

        await ada.FollowAsync("What was done by or to this account");
        Assert.Equal(["gave a role", "opened a suspended account again", "suspended an account", "took a second factor away", "signed somebody out everywhere"],
            ada.Page.QuerySelectorAll("tbody tr").Select(row => row.Children[2].TextContent));
        Assert.All(ada.Page.QuerySelectorAll("tbody tr"), row => Assert.Equal(("Ada", "Anna"), (row.Children[1].TextContent.Trim(), row.Children[3].TextContent.Trim())));
    }

    [Fact]
    public async Task Administrators_change_nothing_of_their_own_so_that_one_always_stays()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await OpenAsync(ada, "Ada");
        Assert.Empty(ada.Page.QuerySelectorAll("main form"));

        foreach (var handler in new[] { "Role", "Suspend", "SignOut", "SecondFactor" })
        {
            await ada.PostFormAsync($"{ada.Address}?handler={handler}", ("role", "Learner"));
            Assert.Equal(HttpStatusCode.NotFound, ada.Status);
            await OpenAsync(ada, "Ada");
        }
    }

    private async Task OpenAsync(Visitor ada, string name) => await ada.OpenAsync($"/admin/people/{await _site.IdOfAsync(name)}");

    private static async Task SignInAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Sign in", ("E-mail", People.EmailOf("Anna")), ("Password", People.Password));
    }

    private static IEnumerable<string> Names(Visitor visitor) => visitor.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent);
}
