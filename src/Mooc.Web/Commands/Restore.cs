using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Commands;

/// <summary>
/// Makes the backup whole in a folder of its own: checked, brought up to date, and without the people who have been erased since. Only then does it take the place of
/// what is there, which is set aside.
/// </summary>
internal sealed class Restore(Workplace place, DataFolder folder, TimeProvider clock)
{
    private readonly string _draft = Path.Combine(folder.Path, $"restore-{Guid.NewGuid():n}");

    public async Task<int> FromAsync(string file, CancellationToken ct)
    {
        try
        {
            MakeDraft();
            if (BackupFile.Unpack(file, _draft) is { } fault) return place.Console.Fail(fault);
            if (FaultIn(Path.Combine(_draft, BackupManifest.Database)) is { } broken) return place.Console.Fail($"The database in {file} is damaged: {broken}");

            var erased = BackupFile.ErasedIn(_draft).Concat(await ErasedSinceAsync(ct)).DistinctBy(person => person.Id).ToList();
            var prepared = await place.With("Mooc:DataFolder", _draft).InSiteAsync(services => EraseAgainAsync(services, erased, ct));
            SqliteConnection.ClearAllPools();
            if (prepared != ExitCode.Good) return prepared;

            TakePlace();
            place.Console.Say($"Restored {file} to {folder.Path}.");
            return ExitCode.Good;
        }
        finally
        {
            Directory.Delete(_draft, recursive: true);
        }
    }

    private void MakeDraft()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_draft);
        else Directory.CreateDirectory(_draft, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string? FaultIn(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var sql = new SqlSession(connection);
        try
        {
            var found = sql.Query($"PRAGMA integrity_check", row => row.GetString(0));
            return found is ["ok"] ? Schema.FirstUnknownIn(sql, "sqlite") is { } script ? $"it was made by a newer version of this program, which knows {script}." : null : found[0];
        }
        catch (SqliteException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>Those whom the database that is there now knows to be erased: more than the backup, where that is older.</summary>
    private async Task<IReadOnlyList<ErasedAccount>> ErasedSinceAsync(CancellationToken ct)
    {
        var current = Path.Combine(folder.Path, BackupManifest.Database);
        if (!File.Exists(current)) return [];
        try
        {
            await using var db = new MoocDb(new DbContextOptionsBuilder<MoocDb>().UseSqlite($"Data Source={current};Pooling=False").Options);
            return await db.ErasedAccounts.AsNoTracking().ToListAsync(ct);
        }
        catch (SqliteException fault)
        {
            // A damaged database is a good reason to restore; it must not stop that.
            await place.Console.Error.WriteLineAsync($"The database that is there cannot be read ({fault.Message}); who was erased since the backup is not known.");
            return [];
        }
    }

    private async Task<int> EraseAgainAsync(IServiceProvider services, IReadOnlyList<ErasedAccount> erased, CancellationToken ct)
    {
        var back = await services.GetRequiredService<Erasure>().RepeatAsync(erased, ct);
        if (back > 0) place.Console.Say($"People erased since the backup, and now erased again: {back}");
        return ExitCode.Good;
    }

    private void TakePlace()
    {
        string[] names = [BackupManifest.Database, BackupManifest.Database + "-wal", BackupManifest.Database + "-shm", BackupManifest.Keys.TrimEnd('/')];
        var aside = Path.Combine(folder.Path, $"before-restore-{clock.GetUtcNow():yyyyMMdd-HHmmss}");
        foreach (var name in names) Move(name, folder.Path, aside);
        foreach (var name in names) Move(name, _draft, folder.Path);
        if (Directory.Exists(aside)) place.Console.Say($"What was there before lies in {aside}; delete it once all is well, for it still holds everybody's data.");
    }

    private static void Move(string name, string from, string to)
    {
        var source = Path.Combine(from, name);
        if (!Path.Exists(source)) return;

        Directory.CreateDirectory(to);
        Directory.Move(source, Path.Combine(to, name));
    }
}
