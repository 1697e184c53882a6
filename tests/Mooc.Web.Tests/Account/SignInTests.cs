using System.Net;

namespace Mooc.Web.Tests.Account;

public sealed class SignInTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_person_signs_in_with_address_and_password()
    {
        await _site.LearnerAsync("Anna");
        var anna = _site.Visitor();

        await SignInAsync(anna, "Anna@City.example", People.Password);

        Assert.Contains("__Host-session", anna.Cookies);
    }

    [Fact]
    public async Task An_unknown_address_reads_the_same_as_a_wrong_password()
    {
        await _site.LearnerAsync("Anna");
        var (known, unknown) = (_site.Visitor(), _site.Visitor());

        await SignInAsync(known, People.EmailOf("Anna"), "not her password");
        await SignInAsync(unknown, "nobody@city.example", "not her password");

        Assert.Equal(known.Page.QuerySelector(".message")!.TextContent, unknown.Page.QuerySelector(".message")!.TextContent);
        Assert.DoesNotContain("__Host-session", known.Cookies);
    }

    [Fact]
    public async Task A_page_behind_the_door_opens_after_signing_in()
    {
        await _site.LearnerAsync("Anna");
        var anna = _site.Visitor();

        await anna.OpenAsync("/de/account/sign-in?returnUrl=%2Fde%2Faccount%2Fsign-out%3Fa%3D1");
        await anna.PressAsync("Anmelden", ("E-Mail", People.EmailOf("Anna")), ("Passwort", People.Password));

        Assert.Equal("/de/account/sign-out?a=1", anna.Address);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    public async Task A_return_address_elsewhere_is_not_followed(string elsewhere)
    {
        await _site.LearnerAsync("Anna");
        var anna = _site.Visitor();

        await anna.OpenAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(elsewhere));
        await anna.PressAsync("Sign in", ("E-mail", People.EmailOf("Anna")), ("Password", People.Password));

        Assert.Equal("/learn", anna.Address);
    }

    [Fact]
    public async Task The_cookie_of_a_session_that_was_signed_out_opens_nothing()
    {
        var anna = await _site.LearnerAsync("Anna");
        var copy = _site.VisitorWith(anna.Cookies["__Host-session"]);

        await anna.OpenAsync("/account/sign-out");
        await anna.PressAsync("Sign out");
        await copy.OpenAsync("/account");

        Assert.StartsWith("/account/sign-in", copy.Address);
        Assert.DoesNotContain("__Host-session", anna.Cookies);
    }

    [Fact]
    public async Task After_ten_failures_even_the_right_password_waits_and_after_a_quarter_of_an_hour_it_opens()
    {
        await _site.LearnerAsync("Anna");
        for (var i = 0; i < 10; i++) await SignInAsync(_site.Visitor(), People.EmailOf("Anna"), $"wrong number {i}");
        var anna = _site.Visitor();

        await SignInAsync(anna, People.EmailOf("Anna"), People.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, anna.Status);

        _site.Clock.Advance(TimeSpan.FromMinutes(16));
        await SignInAsync(anna, People.EmailOf("Anna"), People.Password);
        Assert.Contains("__Host-session", anna.Cookies);
    }

    [Fact]
    public async Task One_address_may_try_twenty_accounts_a_minute_and_a_forged_header_changes_nothing()
    {
        var mallory = _site.Visitor();
        await mallory.OpenAsync("/account/sign-in");

        for (var i = 0; i < 25; i++)
        {
            mallory.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
            mallory.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            await mallory.PostAsync("/account/sign-in", ("Email", $"person{i}@city.example"), ("Password", "a common guess"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, mallory.Status);
        Assert.True(mallory.Answer.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task An_address_that_is_no_page_says_so_without_asking_for_a_password()
    {
        var anna = _site.Visitor();

        await anna.OpenAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, anna.Status);
    }

    private static async Task SignInAsync(Visitor visitor, string email, string password)
    {
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Sign in", ("E-mail", email), ("Password", password));
    }
}
