using System.Net;
using Mooc.Web.Account;

namespace Mooc.Web.Tests.Account;

public sealed class SecondFactorTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task With_one_time_codes_the_password_alone_opens_nothing()
    {
        var key = await TurnOnAsync(await _site.LearnerAsync("Anna"));
        var anna = _site.Visitor();

        await PasswordAsync(anna);
        Assert.DoesNotContain("__Host-session", anna.Cookies);

        await anna.PressAsync("Sign in", ("Code", CodeNow(key)));
        Assert.Contains("__Host-session", anna.Cookies);
    }

    [Fact]
    public async Task A_code_opens_once()
    {
        var key = await TurnOnAsync(await _site.LearnerAsync("Anna"));
        var (anna, thief) = (_site.Visitor(), _site.Visitor());
        await PasswordAsync(anna);
        await PasswordAsync(thief);
        var code = CodeNow(key);

        await anna.PressAsync("Sign in", ("Code", code));
        await thief.PressAsync("Sign in", ("Code", code));

        Assert.DoesNotContain("__Host-session", thief.Cookies);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var anna = await _site.LearnerAsync("Anna");
        await TurnOnAsync(anna);
        var codes = anna.Page.QuerySelectorAll("li code").Select(code => code.TextContent).ToList();
        var (first, second) = (_site.Visitor(), _site.Visitor());

        await PasswordAsync(first);
        await first.PressAsync("Sign in", ("Code", codes[0].ToLowerInvariant()));
        await PasswordAsync(second);
        await second.PressAsync("Sign in", ("Code", codes[0]));

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Contains("__Host-session", first.Cookies);
        Assert.DoesNotContain("__Host-session", second.Cookies);
    }

    [Fact]
    public async Task Whoever_knows_the_password_cannot_guess_the_code()
    {
        await TurnOnAsync(await _site.LearnerAsync("Anna"));
        var statuses = new List<HttpStatusCode>();

        // A right password in between must not give the tries back.
        for (var i = 0; i < 12; i++)
        {
            var thief = _site.Visitor();
            await PasswordAsync(thief);
            if (thief.Status == HttpStatusCode.OK) await thief.PressAsync("Sign in", ("Code", $"{i:D6}"));
            statuses.Add(thief.Status);
            _site.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Turning_it_off_needs_the_password()
    {
        var anna = await _site.LearnerAsync("Anna");
        await TurnOnAsync(anna);

        await anna.OpenAsync("/account/second-factor");
        await anna.PressAsync("Turn one-time codes off", ("Password", "not hers"));
        Assert.Contains("This is not your password", anna.Text);

        await anna.PressAsync("Turn one-time codes off", ("Password", People.Password));
        Assert.Contains("One-time codes are off", anna.Text);
    }

    [Fact]
    public async Task A_trainer_without_a_second_factor_is_led_to_one_and_has_the_role_after_it()
    {
        await _site.PersonAsync("Tara", Role.Trainer);
        var tara = _site.Visitor();

        await tara.OpenAsync("/account/sign-in");
        await tara.PressAsync("Sign in", ("E-mail", People.EmailOf("Tara")), ("Password", People.Password));
        Assert.StartsWith("/account/second-factor", tara.Address);
        Assert.DoesNotContain("My cohorts", tara.Text);

        await SetUpAsync(tara);
        Assert.Contains("My cohorts", tara.Text);
    }

    private async Task<byte[]> TurnOnAsync(Visitor person)
    {
        await person.OpenAsync("/account/second-factor");
        return await SetUpAsync(person);
    }

    /// <summary>Types the key into an app and its code into the form.</summary>
    private async Task<byte[]> SetUpAsync(Visitor person)
    {
        var key = Totp.Read(person.Page.QuerySelector("form code")!.TextContent);
        await person.PressAsync("Turn one-time codes on", ("Code", CodeNow(key)), ("Password", People.Password));
        return key;
    }

    private async Task PasswordAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Sign in", ("E-mail", People.EmailOf("Anna")), ("Password", People.Password));
    }

    private string CodeNow(byte[] key) => Totp.CodeAt(key, Totp.StepAt(_site.Clock.GetUtcNow()));
}
