using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Account;

public sealed partial class ResetTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_link_by_mail_sets_a_new_password_and_ends_the_other_sessions()
    {
        var before = await _site.LearnerAsync("Anna");
        var anna = _site.Visitor();

        await anna.OpenAsync(await LinkAsync());
        await anna.PressAsync("Set the password", ("New password", "another quiet river"));
        await SignInAsync(anna, "another quiet river");
        await before.OpenAsync("/account");

        Assert.Contains("__Host-session", anna.Cookies);
        Assert.StartsWith("/account/sign-in", before.Address);
    }

    [Fact]
    public async Task The_secret_leaves_the_address_at_once()
    {
        await _site.LearnerAsync("Anna");
        var anna = _site.Visitor();

        await anna.OpenAsync(await LinkAsync());

        Assert.Equal("/account/reset/new", anna.Address);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await _site.LearnerAsync("Anna");
        var link = await LinkAsync();
        var (anna, thief) = (_site.Visitor(), _site.Visitor());
        await anna.OpenAsync(link);
        await thief.OpenAsync(link);

        await anna.PressAsync("Set the password", ("New password", "another quiet river"));
        await thief.PressAsync("Set the password", ("New password", "the thief's own river"));

        Assert.Contains("does not work any more", thief.Text);
    }

    [Fact]
    public async Task A_link_is_too_old_after_an_hour()
    {
        await _site.LearnerAsync("Anna");
        var link = await LinkAsync();
        var anna = _site.Visitor();

        _site.Clock.Advance(TimeSpan.FromMinutes(61));
        await anna.OpenAsync(link);

        Assert.Contains("does not work any more", anna.Text);
    }

    [Fact]
    public async Task The_page_says_the_same_for_an_address_without_an_account()
    {
        await _site.LearnerAsync("Anna");
        var (anna, nobody) = (_site.Visitor(), _site.Visitor());

        await AskAsync(anna, People.EmailOf("Anna"));
        await AskAsync(nobody, "nobody@city.example");

        Assert.Equal(anna.Text, nobody.Text);
        Assert.Equal(1, await _site.WithDbAsync(db => db.OutgoingMails.CountAsync()));
    }

    [Fact]
    public async Task Asking_again_and_again_sends_one_mail()
    {
        await _site.LearnerAsync("Anna");
        var anna = _site.Visitor();

        await AskAsync(anna, People.EmailOf("Anna"));
        await AskAsync(anna, People.EmailOf("Anna"));

        Assert.InRange(await _site.WithDbAsync(db => db.OutgoingMails.CountAsync()), 1, 2);
    }

    private async Task<string> LinkAsync()
    {
        await AskAsync(_site.Visitor(), People.EmailOf("Anna"));
        var body = await _site.WithDbAsync(db => db.OutgoingMails.OrderByDescending(mail => mail.CreatedAt).Select(mail => mail.Body).FirstAsync());
        return new Uri(Link().Match(body).Value).PathAndQuery;
    }

    private static async Task AskAsync(Visitor visitor, string email)
    {
        await visitor.OpenAsync("/account/reset");
        await visitor.PressAsync("Send me the link", ("E-mail", email));
    }

    private static async Task SignInAsync(Visitor visitor, string password)
    {
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Sign in", ("E-mail", People.EmailOf("Anna")), ("Password", password));
    }

    [GeneratedRegex(@"http\S+link=\S+")]
    private static partial Regex Link();
}
