using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Account;

public sealed class RegisterTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_visitor_creates_an_account_and_is_signed_in_where_they_came_from()
    {
        var anna = _site.Visitor();

        await RegisterAsync(anna, "anna@city.example", returnUrl: "/de/account/sign-out");

        Assert.Equal("/de/account/sign-out", anna.Address);
        Assert.Contains("__Host-session", anna.Cookies);
    }

    [Fact]
    public async Task A_new_person_has_a_random_name_of_128_bits_for_statements()
    {
        var anna = _site.Visitor();

        await RegisterAsync(anna, "anna@city.example");

        var name = await _site.WithDbAsync(db => db.LearnerAccounts.Select(account => account.Name).SingleAsync());
        Assert.Matches("^[0-9a-f]{32}$", name);
    }

    [Fact]
    public async Task An_address_that_has_an_account_gets_a_mail_and_the_visitor_learns_nothing()
    {
        await _site.LearnerAsync("Anna");
        var (stranger, newcomer) = (_site.Visitor(), _site.Visitor());

        await RegisterAsync(stranger, "ANNA@city.example", returnUrl: "/");
        await RegisterAsync(newcomer, "nadia@city.example", returnUrl: "/");

        Assert.Equal((newcomer.Status, newcomer.Address), (stranger.Status, stranger.Address));
        Assert.Equal(newcomer.Page.QuerySelector(".message")!.TextContent, stranger.Page.QuerySelector(".message")!.TextContent);
        Assert.DoesNotContain("__Host-session", stranger.Cookies);
        Assert.Equal("anna@city.example", await _site.WithDbAsync(db => db.OutgoingMails.Where(mail => mail.Subject.Contains("you have an account already")).Select(mail => mail.To).SingleAsync()));
    }

    [Theory]
    [InlineData("short", "at least 8 characters")]
    [InlineData("Sommer2026!", "guessed first")]
    [InlineData("aaaaaaaaaaaa", "guessed first")]
    [InlineData("23456789", "guessed first")]
    [InlineData("Anna Schmidt 1", "little more than your name")]
    public async Task A_bad_password_is_refused_with_what_to_do(string password, string sentence)
    {
        var anna = _site.Visitor();

        await anna.OpenAsync("/account/register");
        await anna.PressAsync("Create account", ("Name", "Anna Schmidt"), ("E-mail", "anna@city.example"), ("Password", password));

        Assert.Contains(sentence, anna.Page.QuerySelector("#password-error")!.TextContent);
        Assert.Equal(0, await _site.WithDbAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_long_sentence_of_small_letters_is_a_good_password()
    {
        var anna = _site.Visitor();

        await RegisterAsync(anna, "anna@city.example", password: new string('x', 60) + " and some words äöü 🙂");

        Assert.Contains("__Host-session", anna.Cookies);
    }

    [Fact]
    public async Task By_invitation_only_the_form_is_not_there()
    {
        _site.Settings["Mooc:Registration"] = "invited";
        var anna = _site.Visitor();

        await anna.OpenAsync("/account/register");

        Assert.Null(anna.Page.QuerySelector("form"));
        Assert.Contains("by invitation", anna.Text);
    }

    [Theory]
    [InlineData("anna@city.example", true)]
    [InlineData("anna@Town.Example", true)]
    [InlineData("anna@evilcity.example", false)]
    [InlineData("anna@city.example.evil", false)]
    public async Task Only_addresses_of_the_listed_domains_register(string email, bool mayRegister)
    {
        _site.Settings["Mooc:Registration"] = "city.example, @town.example";
        var anna = _site.Visitor();

        await RegisterAsync(anna, email);

        Assert.Equal(mayRegister ? 1 : 0, await _site.WithDbAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task Over_plain_http_on_another_host_there_is_one_sentence_and_no_cookie()
    {
        var anna = _site.Visitor();

        await anna.OpenAsync("http://learn.city.example/account/register");

        Assert.Equal(HttpStatusCode.OK, anna.Status);
        Assert.Contains("https", anna.Page.QuerySelector("main p")!.TextContent);
        Assert.Null(anna.Page.QuerySelector("main form"));
        Assert.False(anna.Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Browsers_keep_every_cookie_in_every_language()
    {
        var anna = _site.Visitor();
        var form = await anna.Http.GetAsync("/de/account/register");
        var page = MoocSite.Parser.ParseDocument(await form.Content.ReadAsStringAsync());
        var token = page.QuerySelector("main input[name='form-token']")!.GetAttribute("value")!;

        var done = await anna.Http.PostAsync("/de/account/register", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["form-token"] = token, ["Name"] = "Anna", ["Email"] = "anna@city.example", ["Password"] = People.Password,
        }));

        var cookies = form.Headers.GetValues("Set-Cookie").Concat(done.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Equal(["__Host-form", "__Host-note", "__Host-session"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static async Task RegisterAsync(Visitor visitor, string email, string password = People.Password, string? returnUrl = null)
    {
        await visitor.OpenAsync("/account/register" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        await visitor.PressAsync("Create account", ("Name", "Anna"), ("E-mail", email), ("Password", password));
    }
}
