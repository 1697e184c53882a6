using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;

namespace Mooc.Web.Tests.Account;

public sealed class PasskeyTests : IDisposable
{
    private readonly MoocSite _site = new();
    private readonly TestPasskey _phone = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_passkey_that_was_added_opens_the_account_without_a_password()
    {
        await AddAsync(await _site.LearnerAsync("Anna"), _phone);
        var anna = _site.Visitor();

        await SignInAsync(anna, _phone);

        Assert.Contains("__Host-session", anna.Cookies);
        Assert.Contains("Anna", anna.Page.QuerySelector("header")!.TextContent);
    }

    [Fact]
    public async Task A_passkey_is_a_second_factor_and_opens_the_doors_of_a_role()
    {
        await AddAsync(await _site.AdministratorAsync("Ada"), _phone);
        var ada = _site.Visitor();

        await SignInAsync(ada, _phone);

        var session = await _site.Services.GetRequiredService<Sessions>().FindAsync(ada.Cookies["__Host-session"], default);
        Assert.Equal(Role.Administrator, session!.Role);
    }

    [Fact]
    public async Task An_answer_to_a_challenge_works_once()
    {
        await AddAsync(await _site.LearnerAsync("Anna"), _phone);
        var anna = _site.Visitor();
        var credential = await SignInAsync(anna, _phone);

        var thief = _site.Visitor();
        await thief.OpenAsync("/account/sign-in");
        await thief.PressInAsync("form[data-passkey]", "Sign in with a passkey", ("credential", credential));

        Assert.DoesNotContain("__Host-session", thief.Cookies);
    }

    [Fact]
    public async Task A_challenge_is_too_old_after_five_minutes()
    {
        await AddAsync(await _site.LearnerAsync("Anna"), _phone);
        var anna = _site.Visitor();

        await SignInAsync(anna, _phone, before: () => _site.Clock.Advance(TimeSpan.FromMinutes(6)));

        Assert.DoesNotContain("__Host-session", anna.Cookies);
    }

    [Theory]
    [InlineData("https://evil.example", "localhost")]
    [InlineData("https://localhost.evil.example", "localhost")]
    [InlineData("https://localhost", "evil.example")]
    public async Task A_passkey_shown_on_another_site_opens_nothing_here(string origin, string domain)
    {
        var anna = await _site.LearnerAsync("Anna");

        await AddAsync(anna, new TestPasskey(origin, domain));

        Assert.Contains("was not made", anna.Text);
    }

    [Fact]
    public async Task A_device_that_did_not_ask_for_its_lock_opens_nothing()
    {
        await AddAsync(await _site.LearnerAsync("Anna"), _phone);
        var anna = _site.Visitor();
        _phone.VerifiesUser = false;

        await SignInAsync(anna, _phone);

        Assert.DoesNotContain("__Host-session", anna.Cookies);
    }

    [Fact]
    public async Task Adding_one_needs_the_password()
    {
        var anna = await _site.LearnerAsync("Anna");

        await anna.OpenAsync("/account/passkeys");
        await anna.PressAsync("Add a passkey", ("Name", "Phone"), ("Password", "not hers"));
        var options = await OptionsAsync(anna, "form[data-passkey]", ("Name", "Phone"), ("Password", "not hers"));

        Assert.Equal("This is not your password.", options);
    }

    [Fact]
    public async Task A_passkey_is_renamed_and_removed()
    {
        var anna = await _site.LearnerAsync("Anna");
        await AddAsync(anna, _phone);

        await anna.FollowAsync("Rename or remove Phone");
        await anna.PressAsync("Save the name", ("Name of the passkey", "Old phone"));
        await anna.FollowAsync("Rename or remove Old phone");
        await anna.PressAsync("Remove the passkey", ("Password", People.Password));

        Assert.DoesNotContain("Old phone", anna.Text);
        var stranger = _site.Visitor();
        await SignInAsync(stranger, _phone);
        Assert.DoesNotContain("__Host-session", stranger.Cookies);
    }

    [Fact]
    public async Task Nobody_sees_or_removes_the_passkey_of_somebody_else()
    {
        var (anna, ben) = (await _site.LearnerAsync("Anna"), await _site.LearnerAsync("Ben"));
        await AddAsync(anna, _phone);
        await anna.FollowAsync("Rename or remove Phone");

        await ben.OpenAsync(anna.Address);

        Assert.Equal(HttpStatusCode.NotFound, ben.Status);
    }

    internal static async Task AddAsync(Visitor person, TestPasskey device)
    {
        if (!person.Address.StartsWith("/account/passkeys", StringComparison.Ordinal)) await person.OpenAsync("/account/passkeys");
        var options = await OptionsAsync(person, "form[data-passkey]", ("Name", "Phone"), ("Password", People.Password));
        await person.PressAsync("Add a passkey", ("Name", "Phone"), ("credential", device.Create(options)));
    }

    internal static async Task<string> SignInAsync(Visitor visitor, TestPasskey device, Action? before = null)
    {
        await visitor.OpenAsync("/account/sign-in");
        var credential = device.Show(await OptionsAsync(visitor, "form[data-passkey]"));
        before?.Invoke();
        await visitor.PressInAsync("form[data-passkey]", "Sign in with a passkey", ("credential", credential));
        return credential;
    }

    /// <summary>What the page's script does: posts the form to the address of its challenge.</summary>
    internal static async Task<string> OptionsAsync(Visitor visitor, string form, params (string Name, string Value)[] filled)
    {
        var element = visitor.Page.QuerySelector(form)!;
        var fields = new Dictionary<string, string> { ["form-token"] = element.QuerySelector("input[name='form-token']")!.GetAttribute("value")! };
        foreach (var (name, value) in filled) fields[name] = value;
        var answer = await visitor.Http.PostAsync(element.GetAttribute("data-options"), new FormUrlEncodedContent(fields));
        return await answer.Content.ReadAsStringAsync();
    }
}
