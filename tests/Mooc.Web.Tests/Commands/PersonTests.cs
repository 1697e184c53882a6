using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;

namespace Mooc.Web.Tests.Commands;

public sealed class PersonTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Who_was_added_beside_the_running_site_signs_in()
    {
        var anna = _site.Visitor();
        await anna.OpenAsync("/account/sign-in");

        var added = await AddAsync("Anna", "learner");
        await anna.PressAsync("Sign in", ("E-mail", People.EmailOf("Anna")), ("Password", People.Password));

        Assert.Equal(0, added.Code);
        Assert.Contains("__Host-session", anna.Cookies);
        Assert.DoesNotContain(People.Password, added.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_was_made_up_is_printed_and_works()
    {
        var added = await _site.ShellAsync("person", "add", "--name", "Ben", "--email", "ben@city.example", "--role", "learner", "--json");
        var ben = _site.Visitor();

        await ben.OpenAsync("/account/sign-in");
        await ben.PressAsync("Sign in", ("E-mail", "ben@city.example"), ("Password", JsonDocument.Parse(added.Out).RootElement.GetProperty("password").GetString()!));

        Assert.Contains("__Host-session", ben.Cookies);
    }

    [Fact]
    public async Task An_administrator_signs_in_with_the_code_of_the_printed_secret()
    {
        var added = await _site.ShellAsync("person", "add", "--name", "Ada", "--email", "ada@city.example", "--role", "administrator", "--totp", "--json");
        var made = JsonDocument.Parse(added.Out).RootElement;
        var ada = _site.Visitor();

        await ada.OpenAsync("/account/sign-in");
        await ada.PressAsync("Sign in", ("E-mail", "ada@city.example"), ("Password", made.GetProperty("password").GetString()!));
        await ada.PressAsync("Sign in", ("Code", Totp.CodeAt(Totp.Read(made.GetProperty("totp").GetString()!), Totp.StepAt(DateTimeOffset.UtcNow))));
        await ada.OpenAsync("/admin");

        Assert.Equal(HttpStatusCode.OK, ada.Status);
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_nobody_added()
    {
        var answer = await _site.TypingAsync("password1\n", "person", "add", "--name", "Anna", "--email", "anna@city.example", "--role", "learner", "--password-stdin");

        Assert.Equal(2, answer.Code);
        Assert.Empty(await _site.WithDbAsync(db => db.People.ToListAsync()));
    }

    [Fact]
    public async Task An_address_has_one_account_and_its_holder_gets_no_mail_about_a_second()
    {
        await AddAsync("Anna", "learner");

        var again = await AddAsync("Anna", "trainer");

        Assert.Equal(1, again.Code);
        Assert.Empty(await _site.WithDbAsync(db => db.OutgoingMails.ToListAsync()));
    }

    [Fact]
    public async Task Data_of_a_person_are_written_to_a_new_file()
    {
        await AddAsync("Anna", "learner");
        var file = Path.Combine(_site.Folder, "anna.json");

        var first = await _site.ShellAsync("person", "export", People.EmailOf("Anna"), "-o", file);
        var second = await _site.ShellAsync("person", "export", People.EmailOf("Anna"), "-o", file);

        Assert.Equal((0, 2), (first.Code, second.Code));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.ValueKind);
    }

    [Fact]
    public async Task Nobody_is_erased_or_exported_who_is_not_there()
    {
        await AddAsync("Anna", "learner");

        Assert.Equal(1, (await _site.ShellAsync("person", "erase", "ben@city.example")).Code);
        Assert.Equal(1, (await _site.ShellAsync("person", "export", "ben@city.example", "-o", Path.Combine(_site.Folder, "ben.json"))).Code);
    }

    private Task<ShellAnswer> AddAsync(string name, string role) =>
        _site.TypingAsync(People.Password + "\n", "person", "add", "--name", name, "--email", People.EmailOf(name), "--role", role, "--password-stdin");
}
