using System.Text;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Mail;

namespace Mooc.Web.Tests.Account;

/// <summary>Erased means gone: a word that stands in every field of a person is in no file of the site afterwards.</summary>
public sealed class LeaveTests : IDisposable
{
    private const string Canary = "Qanariumvogel";

    private readonly MoocSite _site = new();
    private readonly TestLog _log = new();

    public LeaveTests() => _site.Log = _log;

    public void Dispose() => _site.Dispose();

    [Fact, Trait("Database", "SQLite")]
    public async Task Whoever_leaves_is_in_no_file_of_the_site_any_more()
    {
        var person = await LiveAsync();
        var name = await _site.WithDbAsync(async db => await db.LearnerAccounts.Select(account => account.Name).SingleAsync());
        Assert.NotEmpty(FilesWith(Canary));
        Assert.NotEmpty(FilesWith(name));

        await LeaveAsync(person, "another quiet " + Canary);

        Assert.Equal("/account/left", person.Address);
        Assert.Empty(FilesWith(Canary));
        Assert.Empty(FilesWith(name));
    }

    [Fact]
    public async Task No_name_and_no_address_is_ever_in_the_log_or_in_a_statement()
    {
        var person = await LiveAsync();
        var statements = await _site.WithDbAsync(db => db.StoredStatements.Select(statement => statement.Json).ToListAsync());
        await LeaveAsync(person, "another quiet " + Canary);

        Assert.NotEmpty(statements);
        Assert.Contains(_log.Lines, line => line.Contains("Debug", StringComparison.Ordinal));
        Assert.DoesNotContain(statements, json => json.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.Equal([], _log.Lines.Where(line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal([], _log.Lines.Where(line => line.Contains("link=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_else_is_touched()
    {
        await _site.LearnerAsync("Ben");
        var before = await RowsOfAsync("Ben");
        var person = await LiveAsync();

        await LeaveAsync(person, "another quiet " + Canary);

        Assert.Equal(before, await RowsOfAsync("Ben"));
    }

    [Fact]
    public async Task The_sessions_of_an_erased_person_open_nothing()
    {
        var anna = await _site.LearnerAsync("Anna");
        var elsewhere = _site.VisitorWith(anna.Cookies["__Host-session"]);
        await elsewhere.OpenAsync("/account");

        await LeaveAsync(anna, People.Password);
        await elsewhere.OpenAsync("/account");

        Assert.StartsWith("/account/sign-in", elsewhere.Address);
    }

    [Fact]
    public async Task Leaving_needs_the_password()
    {
        var anna = await _site.LearnerAsync("Anna");

        await LeaveAsync(anna, "not hers");

        Assert.Contains("This is not your password", anna.Text);
        Assert.Equal(1, await _site.WithDbAsync(db => db.People.CountAsync()));
    }

    /// <summary>Somebody fills every field with the canary, is mailed, mistypes passwords and sets up all that there is.</summary>
    private async Task<Visitor> LiveAsync()
    {
        var person = _site.Visitor();
        await person.OpenAsync("/account/register?returnUrl=" + Uri.EscapeDataString("/account?from=" + Canary));
        await person.PressAsync("Create account", ("Name", Canary), ("E-mail", Canary + "@city.example"), ("Password", People.Password));
        await person.OpenAsync("/account");
        await person.PressAsync("Save the name", ("Name", $"{Canary} {Canary}"));
        await person.PressAsync("Save the language", ("language", "en"));

        await person.OpenAsync("/account/reset");
        await person.PressAsync("Send me the link", ("E-mail", Canary + "@city.example"));
        var body = await _site.WithDbAsync(db => db.OutgoingMails.Where(mail => mail.Reason.StartsWith("reset")).Select(mail => mail.Body).SingleAsync());
        await person.OpenAsync(new Uri(body.Split((char[]?)null).Single(word => word.Contains("link=", StringComparison.Ordinal))).PathAndQuery);
        await person.PressAsync("Set the password", ("New password", "another quiet " + Canary));
        await person.OpenAsync("/account/sign-in");
        await person.PressAsync("Sign in", ("E-mail", Canary + "@city.example"), ("Password", "wrong"));
        await person.PressAsync("Sign in", ("E-mail", Canary + "@city.example"), ("Password", "another quiet " + Canary));
        await person.OpenAsync("/account/passkeys");
        await _site.SweepAsync<SendMails>();
        return person;
    }

    private static async Task LeaveAsync(Visitor person, string password)
    {
        await person.OpenAsync("/account/leave");
        await person.PressAsync("Delete my account", ("Password", password));
    }

    /// <summary>Every file of the data folder: database, write-ahead log, mails, keys.</summary>
    private List<string> FilesWith(string word) =>
        [.. Directory.EnumerateFiles(_site.DataFolder, "*", SearchOption.AllDirectories).Where(file => Holds(file, word)).Select(file => Path.GetFileName(file))];

    private static bool Holds(string file, string word)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd().Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> RowsOfAsync(string name)
    {
        var id = await _site.IdOfAsync(name);
        return await _site.WithDbAsync(async db =>
        {
            var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == id);
            var account = await db.LearnerAccounts.AsNoTracking().SingleAsync(row => row.PersonId == id);
            var sessions = await db.Sessions.AsNoTracking().Where(row => row.PersonId == id).Select(row => row.Id).ToListAsync();
            return System.Text.Json.JsonSerializer.Serialize(new { person, account, sessions });
        });
    }
}
