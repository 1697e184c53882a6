using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Certificates;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Tests.Learn;
using Mooc.Web.Xapi;

namespace Mooc.Web.Tests.Certificates;

/// <summary>A learner and a course make one certificate, one statement and one mail, whatever happens meanwhile.</summary>
public sealed class ExactlyOneTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fifty_final_submissions_at_once_earn_one_certificate(bool eachFromATabOfItsOwn)
    {
        using var site = new MoocSite { RunsJobs = true };
        var anna = await site.JoinedAsync("Anna");
        await anna.ReadAllAsync();
        await anna.OpenAsync("/learn/tiny/final-test");
        await anna.PressAsync("Start");
        var forms = new List<(Uri Address, List<KeyValuePair<string, string>> Fields)>();
        for (var tab = 0; tab < 50; tab++)
        {
            if (eachFromATabOfItsOwn) await anna.OpenAsync("/learn/tiny/final-test");
            forms.Add(anna.FormIn("main", anna.TestAnswers("true", "The council", "5", "false")));
        }

        await Task.WhenAll(forms.Select(form => anna.Http.PostAsync(form.Address, new FormUrlEncodedContent(form.Fields))));

        await Eventually.IsTrueAsync(() => site.WithDbAsync(db => db.Certificates.AnyAsync()));
        await site.SweepAsync<IssueCertificates>();
        Assert.Equal(1, await site.StatementsAsync("passed"));
        Assert.Equal((1, 1, 1), await CountAsync(site));
    }

    /// <summary>Every table that issuing writes refuses once, as a broken machine would between any two statements.</summary>
    [Fact, Trait("Database", "SQLite")]
    public async Task What_fails_at_any_statement_leaves_nothing_half_done_and_is_done_by_the_next_run()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Learner 0");
        await site.SweepAsync<IssueCertificates>();
        var stopped = new List<string>();
        foreach (var table in await TablesAsync(site))
        {
            await site.GraduateAsync($"Learner of {table}");
            var before = await CountAsync(site);
            await ExecuteAsync(site, $"CREATE TRIGGER Broken BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'broken'); END");

            var faults = await Record.ExceptionAsync(site.SweepAsync<IssueCertificates>);

            await ExecuteAsync(site, "DROP TRIGGER Broken");
            if (faults is PartlyDoneException) stopped.Add(table);
            if (faults is not null) Assert.Equal(before, await CountAsync(site));
            await site.SweepAsync<IssueCertificates>();
            Assert.Equal((before.Certificates + 1, before.Statements + 1, before.Mails + 1), await CountAsync(site));
        }

        // The text that was taught was kept with the first certificate.
        Assert.Superset(new HashSet<string> { "Certificates", "StatusEntries", "StoredStatements", "StatementAgents", "OutgoingMails" }, stopped.ToHashSet());
        Assert.Equal(await site.WithDbAsync(db => db.Certificates.CountAsync()), await site.WithDbAsync(db => db.StatusEntries.CountAsync()));
    }

    [Fact, Trait("Database", "SQLite")]
    public async Task A_commit_that_fails_issues_nothing_and_the_next_run_issues_it()
    {
        using var site = new MoocSite();
        await site.GraduateAsync("Anna");

        // A reference into nothing that is looked at when the transaction ends: the commit itself is refused.
        await ExecuteAsync(site, "CREATE TABLE Loose (Nobody TEXT REFERENCES People (Id) DEFERRABLE INITIALLY DEFERRED)");
        await ExecuteAsync(site, "CREATE TRIGGER Broken AFTER INSERT ON Certificates BEGIN INSERT INTO Loose VALUES ('nobody'); END");
        await Assert.ThrowsAsync<StorageUnavailableException>(site.SweepAsync<IssueCertificates>);
        Assert.Equal((0, 0, 0), await CountAsync(site));

        await ExecuteAsync(site, "DROP TRIGGER Broken");
        await site.SweepAsync<IssueCertificates>();
        Assert.Equal((1, 1, 1), await CountAsync(site));
    }

    /// <summary>
    /// The site as a process of its own, killed as by a power cut while it issues, three times, each time further on and later in the transaction: the database holds it there.
    /// </summary>
    [Fact]
    public async Task A_site_that_is_killed_while_it_issues_goes_on_after_its_restart_and_nobody_gets_two()
    {
        const int Learners = 12;
        using var site = new MoocSite();
        await Task.WhenAll(Enumerable.Range(1, Learners).Select(i => site.GraduateAsync($"Learner {i}")));

        foreach (var (issued, table) in new[] { (1, "Certificates"), (4, "StoredStatements"), (8, "OutgoingMails") })
        {
            await using var held = await HeldInsert.IntoAsync(site, table, issued);
            await RunUntilAsync(site, async () => (await CountAsync(site)).Certificates == issued);
            Assert.Equal((issued, issued, issued), await CountAsync(site));
        }

        await RunUntilAsync(site, async () => (await CountAsync(site)).Certificates == Learners);

        Assert.Equal((Learners, Learners, Learners), await CountAsync(site));
        Assert.Equal(Learners, await site.WithDbAsync(db => db.Certificates.Select(certificate => certificate.PersonId).Distinct().CountAsync()));
        Assert.Equal(Learners, await site.WithDbAsync(db => db.StatusEntries.CountAsync()));
    }

    private static async Task RunUntilAsync(MoocSite site, Func<Task<bool>> far)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "mooc.dll"), "--urls", "http://127.0.0.1:0", $"--Mooc:DataFolder={site.DataFolder}", $"--Mooc:CoursesFolder={site.CoursesFolder}",
                .. site.Connection is { } connection ? [$"--ConnectionStrings:Mooc={connection}"] : Array.Empty<string>()])
        {
            WorkingDirectory = site.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            // A process starts slowly where others are at work: three minutes at least. The wait before each look lets it go on to the next certificate before it is killed.
            for (var asked = 0; ; asked++)
            {
                var isFar = await far();
                Assert.True(isFar || (asked < 6000 && !process.HasExited), "The site did not get so far.");
                await Task.Delay(30);
                if (isFar) break;
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static Task<(int Certificates, int Statements, int Mails)> CountAsync(MoocSite site) => site.WithDbAsync(async db => (
        await db.Certificates.CountAsync(),
        await db.StoredStatements.CountAsync(statement => statement.Verb == Verbs.Earned.Id),
        await db.OutgoingMails.CountAsync(mail => mail.Reason.StartsWith("certificate:"))));

    private static Task<List<string>> TablesAsync(MoocSite site) => site.WithDbAsync(db =>
        Task.FromResult(db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Order().ToList()));

    private static async Task ExecuteAsync(MoocSite site, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "mooc.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
