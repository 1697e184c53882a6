using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;
using Mooc.Web.Admin;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Tests.Commands;

namespace Mooc.Web.Tests.Admin;

public sealed class AuditTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_an_administrator_does_is_written_down_with_their_name()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await ada.OpenAsync("/admin/content");
        await ada.PressAsync("Read the courses again");

        await ada.OpenAsync("/admin/audit");

        Assert.Equal(["Ada", "had the courses read again"], Cells(ada)[1..3]);
    }

    [Fact]
    public async Task What_the_shell_does_is_written_down_too()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await _site.ShellAsync("person", "add", "--name", "Ben", "--email", "ben@city.example", "--role", "trainer");

        await ada.OpenAsync("/admin/audit");

        Assert.Equal(["the shell", "made an account", "Ben", "Trainer"], Cells(ada)[1..]);
    }

    [Fact]
    public async Task A_long_log_is_turned_page_by_page_without_missing_an_entry()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await WriteAsync(AuditModel.PageSize + 5);

        var seen = new List<string>();
        await ada.OpenAsync("/admin/audit");
        seen.AddRange(Subjects(ada));
        await ada.FollowAsync("Older");
        seen.AddRange(Subjects(ada));

        Assert.Equal(Enumerable.Range(1, AuditModel.PageSize + 5).Reverse().Select(number => $"subject {number}"), seen);
    }

    [Fact]
    public async Task It_can_be_narrowed_to_one_act()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await WriteAsync(3);
        await _site.ShellAsync("key", "add", "--name", "Statistics", "--scope", "all");

        await ada.OpenAsync("/admin/audit");
        await ada.PressAsync("Show", ("act", AdminActs.KeyAdded.Name));

        Assert.Equal("made a key to the record store", Assert.Single(ada.Page.QuerySelectorAll("tbody tr")).Children[2].TextContent);
    }

    [Fact]
    public async Task Once_an_account_is_deleted_the_acts_stay_and_nothing_leads_to_the_person()
    {
        var ada = await _site.AdministratorAsync("Ada");
        await _site.LearnerAsync("Ben");
        var ben = await _site.IdOfAsync("Ben");
        await _site.ShellAsync("person", "export", People.EmailOf("Ben"), "--output", Path.Combine(_site.Folder, "ben.json"));

        await _site.ShellAsync("person", "erase", People.EmailOf("Ben"));

        await ada.OpenAsync("/admin/audit");
        Assert.Equal(["deleted an account", "wrote all that is stored about somebody into a file"], ada.Page.QuerySelectorAll("tbody tr").Select(row => row.Children[2].TextContent));
        Assert.All(ada.Page.QuerySelectorAll("tbody tr"), row => Assert.Contains("somebody whose account is deleted", row.Children[3].TextContent, StringComparison.Ordinal));
        Assert.False(await _site.WithDbAsync(db => db.AuditEntries.AnyAsync(entry => entry.PersonId == ben || entry.ById == ben)));
    }

    [Fact]
    public async Task An_entry_is_kept_for_two_years()
    {
        await _site.SweepAsync<RemoveExpired>();
        await WriteAsync(1);
        var now = _site.Clock.GetUtcNow().UtcDateTime;

        Assert.Equal(0, await _site.WithDbAsync(db => new OldAuditEntries().RemoveAsync(db, now + OldAuditEntries.Kept - TimeSpan.FromDays(1), default)));
        Assert.Equal(1, await _site.WithDbAsync(db => new OldAuditEntries().RemoveAsync(db, now + OldAuditEntries.Kept + TimeSpan.FromDays(1), default)));
    }

    /// <summary>An act that no feature registered would show its bare name.</summary>
    [Fact]
    public void Every_act_has_a_sentence()
    {
        var declared = typeof(Act).Assembly.GetTypes().SelectMany(type => type.GetFields()).Where(field => field.IsStatic && field.FieldType == typeof(Act)).Select(field => (Act)field.GetValue(null)!);

        var registered = _site.Services.GetServices<Act>().ToList();

        Assert.Equal(declared.OrderBy(act => act.Name, StringComparer.Ordinal), registered.OrderBy(act => act.Name, StringComparer.Ordinal));
        Assert.Distinct(registered.Select(act => act.Name));
    }

    private async Task WriteAsync(int count)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<AuditLog>();
        foreach (var number in Enumerable.Range(1, count)) log.Add(AdminActs.CoursesRead, subject: $"subject {number}");
        await scope.ServiceProvider.GetRequiredService<MoocDb>().SaveChangesAsync();
    }

    private static string[] Cells(Visitor visitor) => [.. visitor.Page.QuerySelector("tbody tr")!.Children.Select(cell => cell.TextContent.Trim())];

    private static IEnumerable<string> Subjects(Visitor visitor) => visitor.Page.QuerySelectorAll("tbody code").Select(code => code.TextContent);
}
