using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Data;

/// <summary>One file in the data folder, with its write-ahead log beside it.</summary>
public sealed class SqliteDatabase(string file) : Database
{
    private readonly PreparedConnections _prepared = new();

    public override string Dialect => "sqlite";

    public string ConnectionString { get; } = ConnectionTo(file, foreignKeys: true);

    public override void Use(DbContextOptionsBuilder options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseSqlite(ConnectionString).AddInterceptors(_prepared);
    }

    public override SqlSession Open() => OpenBy(ConnectionString);

    /// <summary>A group of writes stays in memory until it is committed: what does not fit would go to the log, and be read again from there, once for each time that it changes.</summary>
    public override SqlSession OpenForGroups()
    {
        var sql = Open();
        sql.ExecuteScript("PRAGMA cache_spill=OFF; PRAGMA cache_size=-8000;");
        return sql;
    }

    public override string? Fault() =>
        File.Exists(file) ? null : $"There is no database at {file}; name the site's folder with --Mooc:DataFolder=FOLDER.";

    public override SqlSession OpenForWholeTables() => OpenBy(ConnectionTo(file, foreignKeys: false));

    public override SqlSession OpenForTrial(string folder)
    {
        var copy = Path.Combine(folder, $"verify-{Guid.NewGuid():n}.db");
        try
        {
            CopyTo(copy);
            var session = OpenBy(ConnectionTo(copy, foreignKeys: false));
            session.Closed += () => RemoveCopy(copy);
            return session;
        }
        catch
        {
            RemoveCopy(copy);
            throw;
        }
    }

    public override IReadOnlyList<string> WithoutReferences(SqlSession sql, IReadOnlyList<string> tables, Action work)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(work);

        // The session was opened without foreign keys: within a transaction they cannot be switched.
        work();
        return sql.Query($"SELECT DISTINCT \"table\" FROM pragma_foreign_key_check", row => row.GetString(0));
    }

    /// <summary>The write-ahead log is emptied, so that no copy stays behind in it.</summary>
    public override Task ForgetDeletedAsync(MoocDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }

    /// <summary>A whole copy at one moment, while others read and write.</summary>
    public void CopyTo(string copy)
    {
        using var sql = Open();
        sql.Execute($"VACUUM INTO {copy}");
    }

    /// <summary>
    /// FULL: a commit is on the disk before it is acknowledged. secure_delete: what is erased is overwritten, not only forgotten. wal_autocheckpoint: one statement writes some thirty
    /// pages, so the usual 1,000 would move the log into the file, with two more waits for the disk, after every thirtieth; this lets the log grow to 64 MB.
    /// </summary>
    internal static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout={BusyTimeoutSeconds * 1000}; PRAGMA wal_autocheckpoint=16000;";
        command.ExecuteNonQuery();
    }

    private static SqlSession OpenBy(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        Prepare(connection);
        return new SqlSession(connection);
    }

    /// <summary>A connection that heeds no foreign keys is not kept for others.</summary>
    private static string ConnectionTo(string file, bool foreignKeys) => new SqliteConnectionStringBuilder
    {
        DataSource = file, ForeignKeys = foreignKeys, Pooling = foreignKeys, DefaultTimeout = BusyTimeoutSeconds,
    }.ToString();

    private static void RemoveCopy(string copy)
    {
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(copy)!, Path.GetFileName(copy) + "*")) File.Delete(part);
    }
}
