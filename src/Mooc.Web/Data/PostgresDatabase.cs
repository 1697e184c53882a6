using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Site;
using Npgsql;

namespace Mooc.Web.Data;

/// <summary>A database on a server of PostgreSQL, for this site alone.</summary>
public sealed class PostgresDatabase : Database, IDisposable
{
    /// <summary>Of the advisory lock that makes writers wait for each other, as SQLite's write lock does. Any number would do that nothing else in this database uses.</summary>
    internal const long LockNumber = 0x6D6F6F63;

    private readonly NpgsqlDataSource _source;

    /// <exception cref="WrongSettingException">The connection string is none.</exception>
    public PostgresDatabase(string connection)
    {
        ConnectionString = Complete(connection);
        _source = NpgsqlDataSource.Create(ConnectionString);
    }

    public override string Dialect => "postgres";

    public string ConnectionString { get; }

    public override void Use(DbContextOptionsBuilder options) => options.UseNpgsql(_source);

    public override SqlSession Open() => new(_source.OpenConnection()) { WriteLock = $"SELECT pg_advisory_xact_lock({LockNumber})" };

    /// <summary>A wrong name, a server that is down and a database of another encoding are told at the start, in a sentence.</summary>
    public override void Check()
    {
        try
        {
            using var sql = Open();
            var encoding = sql.Scalar($"SELECT current_setting('server_encoding')", row => row.GetString(0));
            if (encoding != "UTF8")
                throw new WrongSettingException($"The database that ConnectionStrings:Mooc names is encoded in {encoding}; make one with CREATE DATABASE mooc ENCODING 'UTF8' TEMPLATE template0.");
        }
        catch (NpgsqlException fault)
        {
            throw new WrongSettingException($"The database that ConnectionStrings:Mooc names cannot be used: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    public override string? Fault()
    {
        Check();
        using var sql = Open();
        return sql.Exists($"SELECT 1 FROM pg_catalog.pg_class WHERE oid = to_regclass('schemascripts')")
            ? null
            : "The database that ConnectionStrings:Mooc names holds no site; start the site once, and it makes its tables.";
    }

    public override SqlSession OpenForWholeTables() => Open();

    /// <summary>The database itself: other connections see nothing of a transaction, and this one is taken back.</summary>
    public override SqlSession OpenForTrial(string folder) => Open();

    /// <summary>To switch foreign keys off is for the server's owner alone; to take them away and put them back, in the transaction, is for the tables' owner.</summary>
    public override IReadOnlyList<string> WithoutReferences(SqlSession sql, IReadOnlyList<string> tables, Action work)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(work);
        string[] names = [.. tables.Select(table => table.ToLowerInvariant())];
        var references = sql.Query(
            $"""
             SELECT conrelid::regclass::text, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
             FROM pg_catalog.pg_constraint WHERE contype = 'f' AND confrelid::regclass::text = ANY({names})
             """,
            row => (Table: row.GetString(0), Drop: row.GetString(1), Add: row.GetString(2)));

        foreach (var reference in references) sql.ExecuteScript(reference.Drop);
        work();
        return [.. references.Where(reference => !Holds(sql, reference.Add)).Select(reference => reference.Table).Distinct()];
    }

    /// <summary>Nothing to do: what was deleted is out of every reader's sight at once, and the server overwrites it when it vacuums.</summary>
    public override Task ForgetDeletedAsync(MoocDb db, CancellationToken ct) => Task.CompletedTask;

    public void Dispose() => _source.Dispose();

    private static bool Holds(SqlSession sql, string constraint)
    {
        sql.Savepoint("reference");
        try
        {
            sql.ExecuteScript(constraint);
            sql.Release("reference");
            return true;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            sql.RollbackTo("reference");
            return false;
        }
    }

    /// <summary>A pool between site and server that lends a connection for one transaction knows nothing of what was prepared on it before: there, 0 must mean none.</summary>
    private static bool SaysHowToPrepare(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        return said.ContainsKey("Max Auto Prepare") || said.ContainsKey("MaxAutoPrepare");
    }

    /// <summary>What the operator did not say: commands are prepared by themselves once they come again, and nobody waits for a lock for ever.</summary>
    private static string Complete(string connection)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(connection);
            if (string.IsNullOrEmpty(given.Host)) throw new ArgumentException("it names no Host.");

            if (!SaysHowToPrepare(connection)) (given.MaxAutoPrepare, given.AutoPrepareMinUsages) = (200, 2);
            given.Options ??= $"-c lock_timeout={BusyTimeoutSeconds}s";
            given.ApplicationName ??= "mooc";
            return given.ToString();
        }
        catch (ArgumentException fault)
        {
            throw new WrongSettingException($"ConnectionStrings:Mooc is no connection to PostgreSQL such as Host=localhost;Database=mooc;Username=mooc;Password=...: {fault.Message}");
        }
    }
}
