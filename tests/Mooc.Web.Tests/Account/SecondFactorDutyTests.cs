using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;
using Mooc.Web.Tests.Site;

namespace Mooc.Web.Tests.Account;

/// <summary>Trainers, authors and administrators get nowhere without their second factor.</summary>
public sealed class SecondFactorDutyTests : IDisposable
{
    private const string Door = "/account/second-factor";

    /// <summary>What is open all the same: it tells nothing of anybody, ends the session or begins another.</summary>
    private static readonly string[] Harmless =
    [
        "/account/sign-out", "/account/sign-in", "/account/sign-in/code", "/account/https", "/privacy", "/accessibility", "/error", "/not-found", "/{**path}",
        "/assets/{file}", "/health/live", "/health/ready", "/.well-known/security.txt",
    ];

    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put];

    private readonly MoocSite _site = new();
    private readonly TestPasskey _phone = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Author)]
    [InlineData(Role.Administrator)]
    public async Task Every_address_leads_to_the_page_that_sets_one_up(Role role)
    {
        var sam = await _site.WithPasswordAloneAsync("Sam", role);

        Assert.Equal([], await OpenAddressesAsync(sam, Door + "?", [.. Harmless, Door, "/account/passkeys"]));
    }

    [Fact]
    public async Task Where_the_account_has_one_every_address_leads_to_the_page_that_asks_for_it()
    {
        var sam = await _site.WithPasswordAloneAsync("Sam", Role.Trainer);
        await PasskeyTests.AddAsync(sam, _phone);
        var thief = await PasswordAloneAsync("Sam");

        Assert.Equal([], await OpenAddressesAsync(thief, Door + "/check?", [.. Harmless, Door + "/check"]));
    }

    [Fact]
    public async Task A_learner_needs_none()
    {
        var anna = await _site.WithPasswordAloneAsync("Anna", Role.Learner);

        await anna.OpenAsync("/learn");

        Assert.Equal("/learn", anna.Address);
    }

    [Fact]
    public async Task A_learner_who_becomes_a_trainer_is_led_there_at_the_next_request()
    {
        var anna = await _site.WithPasswordAloneAsync("Anna", Role.Learner);
        await anna.OpenAsync("/learn");
        await _site.WithDbAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.Role, Role.Trainer)));
        _site.Services.GetRequiredService<Sessions>().Refresh(await _site.IdOfAsync("Anna"));

        await anna.OpenAsync("/learn");

        Assert.StartsWith(Door, anna.Address);
    }

    [Fact]
    public async Task A_trainer_sets_up_a_passkey_at_the_first_sign_in_and_comes_to_where_they_wanted_to_go()
    {
        await _site.WithPasswordAloneAsync("Tara", Role.Trainer);
        var tara = _site.Visitor();
        await tara.OpenAsync("/certificates");
        await tara.PressAsync("Sign in", ("E-mail", People.EmailOf("Tara")), ("Password", People.Password));

        await tara.FollowAsync("Use a passkey instead");
        await PasskeyTests.AddAsync(tara, _phone);

        Assert.Equal("/certificates", tara.Address);
        Assert.Contains("My cohorts", tara.Text);
    }

    [Fact]
    public async Task The_page_that_asks_takes_a_code_of_the_app()
    {
        var key = await CodesAsync(await _site.TrainerAsync("Tara"));
        var tara = await OldSessionAsync("Tara");

        await tara.OpenAsync("/certificates");
        await tara.PressAsync("Go on", ("Code", CodeNow(key)));

        Assert.Equal("/certificates", tara.Address);
        Assert.Contains("My cohorts", tara.Text);
    }

    [Fact]
    public async Task The_page_that_asks_takes_a_passkey()
    {
        await PasskeyTests.AddAsync(await _site.TrainerAsync("Tara"), _phone);
        var tara = await PasswordAloneAsync("Tara");

        await tara.OpenAsync("/certificates");
        var credential = _phone.Show(await PasskeyTests.OptionsAsync(tara, "form[data-passkey]"));
        await tara.PressAsync("Sign in with a passkey", ("credential", credential));

        Assert.Equal("/certificates", tara.Address);
        Assert.Contains("My cohorts", tara.Text);
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing()
    {
        await CodesAsync(await _site.TrainerAsync("Tara"));
        var thief = await OldSessionAsync("Tara");

        await thief.OpenAsync("/certificates");
        await thief.PressAsync("Go on", ("Code", "000000"));
        await thief.OpenAsync("/certificates");

        Assert.StartsWith(Door + "/check", thief.Address);
    }

    [Theory]
    [InlineData(Role.Trainer, true)]
    [InlineData(Role.Learner, false)]
    public async Task The_last_second_factor_of_a_role_that_needs_one_stays(Role role, bool stays)
    {
        var sam = await _site.PersonAsync("Sam", role);
        await CodesAsync(sam);

        await sam.OpenAsync(Door);
        await sam.PressAsync("Turn one-time codes off", ("Password", People.Password));

        var id = await _site.IdOfAsync("Sam");
        Assert.Equal(stays, await _site.WithDbAsync(db => db.People.Where(person => person.Id == id).Select(person => person.TwoFactorEnabled).SingleAsync()));
    }

    [Fact]
    public async Task The_last_passkey_of_a_trainer_stays_until_there_are_codes()
    {
        var tara = await _site.TrainerAsync("Tara");
        await PasskeyTests.AddAsync(tara, _phone);
        await RemovePasskeyAsync(tara);
        Assert.Contains("Your role needs a second factor", tara.Text);

        await CodesAsync(tara);
        await RemovePasskeyAsync(tara);

        Assert.Contains("The passkey is removed", tara.Text);
    }

    /// <summary>Addresses that answer with anything but the way to the second factor, whether asked for or posted to.</summary>
    private async Task<List<string>> OpenAddressesAsync(Visitor visitor, string door, string[] expected)
    {
        await visitor.OpenAsync("/privacy");
        var open = new List<string>();
        var requests = 0;
        foreach (var endpoint in _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            foreach (var method in Methods.Where(method => Answers(endpoint, method)))
            {
                var url = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
                using var request = new HttpRequestMessage(method, EndpointTests.Sample(url));
                request.Headers.Add(TestAddress.Header, $"192.0.2.{++requests % 250}");
                var answer = await visitor.Http.SendAsync(request);
                var isLed = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith(door, StringComparison.Ordinal);
                if (!isLed && !expected.Contains(url)) open.Add($"{method} {url}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }

        return open;
    }

    /// <summary>A page answers all methods; what is mapped may name its own.</summary>
    private static bool Answers(RouteEndpoint endpoint, HttpMethod method) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } only || only.HttpMethods.Contains(method.Method);

    /// <summary>A session from before the account had its second factor, or of somebody who found out the password of one with a passkey.</summary>
    private async Task<Visitor> OldSessionAsync(string name)
    {
        var sessions = _site.Services.GetRequiredService<Sessions>();
        return _site.VisitorWith(await sessions.StartAsync(await _site.IdOfAsync(name), "Firefox, Linux", withSecondFactor: false, default));
    }

    private async Task<Visitor> PasswordAloneAsync(string name)
    {
        var visitor = _site.Visitor();
        await visitor.OpenAsync("/account/sign-in");
        await visitor.PressAsync("Sign in", ("E-mail", People.EmailOf(name)), ("Password", People.Password));
        return visitor;
    }

    private async Task<byte[]> CodesAsync(Visitor visitor)
    {
        await visitor.OpenAsync(Door);
        var key = Totp.Read(visitor.Page.QuerySelector("form code")!.TextContent);
        await visitor.PressAsync("Turn one-time codes on", ("Code", CodeNow(key)), ("Password", People.Password));
        return key;
    }

    private static async Task RemovePasskeyAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/account/passkeys");
        await visitor.FollowAsync("Rename or remove Phone");
        await visitor.PressAsync("Remove the passkey", ("Password", People.Password));
    }

    private string CodeNow(byte[] key) => Totp.CodeAt(key, Totp.StepAt(_site.Clock.GetUtcNow()));
}
