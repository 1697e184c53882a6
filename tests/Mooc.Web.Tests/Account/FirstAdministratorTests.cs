using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;

namespace Mooc.Web.Tests.Account;

public sealed class FirstAdministratorTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    private FirstAdministrator First => _site.Services.GetRequiredService<FirstAdministrator>();

    [Fact]
    public async Task The_link_makes_one_administrator_and_leads_to_a_second_factor()
    {
        var (ada, eve) = (_site.Visitor(), _site.Visitor());
        var link = new Uri(First.Link!).PathAndQuery;

        await ada.OpenAsync(link);
        Assert.Equal("/account/first", ada.Address);
        await eve.OpenAsync(link);
        await FillInAsync(ada, "ada@city.example");
        Assert.StartsWith("/account/second-factor", ada.Address);

        await FillInAsync(eve, "eve@city.example");
        Assert.Contains("This link does not work", eve.Text);
        Assert.DoesNotContain("__Host-session", eve.Cookies);
    }

    [Fact]
    public async Task A_bad_password_does_not_use_the_link_up()
    {
        var ada = _site.Visitor();
        await ada.OpenAsync(new Uri(First.Link!).PathAndQuery);

        await ada.PressAsync("Create account", ("Name", "Ada"), ("E-mail", "ada@city.example"), ("Password", "password"));
        await FillInAsync(ada, "ada@city.example");

        Assert.StartsWith("/account/second-factor", ada.Address);
    }

    [Fact]
    public async Task The_link_is_dead_after_a_day()
    {
        var ada = _site.Visitor();
        var link = new Uri(First.Link!).PathAndQuery;

        _site.Clock.Advance(TimeSpan.FromHours(25));
        await ada.OpenAsync(link);

        Assert.Contains("This link does not work", ada.Text);
    }

    [Fact]
    public async Task A_guessed_key_opens_nothing()
    {
        var eve = _site.Visitor();

        await eve.OpenAsync("/account/first?key=" + SessionCookie.NewToken());

        Assert.Contains("This link does not work", eve.Text);
    }

    private static async Task FillInAsync(Visitor visitor, string email) => await
        visitor.PressAsync("Create account", ("Name", "Ada"), ("E-mail", email), ("Password", People.Password));
}
