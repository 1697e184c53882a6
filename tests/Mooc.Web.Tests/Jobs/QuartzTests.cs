#if !HANGFIRE // Its storage is memory: there is nothing to break.
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Jobs;

namespace Mooc.Web.Tests.Jobs;

[Trait("Database", "SQLite")]
public sealed class QuartzTests
{
    [Fact]
    public async Task A_broken_engine_keeps_nobody_from_reading_and_starts_once_it_is_mended()
    {
        using var site = new MoocSite { RunsJobs = true };
        Directory.CreateDirectory(site.DataFolder);
        await ExecuteAsync(site, "CREATE VIEW QRTZ_TRIGGERS AS SELECT 'not a table of the engine' AS one");

        var anna = site.Visitor();
        await anna.OpenAsync("/");

        Assert.Equal(HttpStatusCode.OK, anna.Status);
        Assert.False(await HasRunAsync(site));

        await ExecuteAsync(site, "DROP VIEW QRTZ_TRIGGERS");
        await Eventually.IsTrueAsync(() => HasRunAsync(site));
    }

    private static async Task ExecuteAsync(MoocSite site, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "mooc.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static Task<bool> HasRunAsync(MoocSite site) => site.WithDbAsync(db => db.SweepRuns.AnyAsync(run => run.Name == nameof(RemoveExpired)));
}
#endif
