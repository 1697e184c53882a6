using System.Data.Common;
using Microsoft.Data.Sqlite;
using Mooc.Web.Site;

namespace Mooc.Web.Data;

/// <summary>Where the database is and how a connection to it is made ready. All that is true of SQLite alone is said in this folder.</summary>
public sealed class Database(SiteOptions options)
{
    /// <summary>How long a writer waits for another, be it this site or a command beside it.</summary>
    public const int BusyTimeoutSeconds = 10;

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = options.DatabaseFile,
        ForeignKeys = true,
        DefaultTimeout = BusyTimeoutSeconds,
    }.ToString();

    /// <summary>The folder of the scripts that make the tables.</summary>
    public string Dialect => "sqlite";

    public DbConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        Prepare(connection);
        return connection;
    }

    /// <summary>
    /// For work on whole tables: deleting a row takes none of another table along, and <see cref="BrokenReferences"/> tells afterwards whether all fits.
    /// </summary>
    /// <param name="file">A copy of the database; null: the database itself.</param>
    public DbConnection ConnectWithoutForeignKeys(string? file = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { DataSource = file ?? options.DatabaseFile, ForeignKeys = false, Pooling = false }.ToString());
        connection.Open();
        Prepare(connection);
        return connection;
    }

    /// <summary>Tables with rows that refer to rows which are not there.</summary>
    public static IReadOnlyList<string> BrokenReferences(SqlSession sql) =>
        sql.Query($"SELECT DISTINCT \"table\" FROM pragma_foreign_key_check", row => row.GetString(0));

    /// <summary>A whole copy at one moment, while others read and write.</summary>
    public void CopyTo(string file)
    {
        using var sql = new SqlSession(Connect());
        sql.Execute($"VACUUM INTO {file}");
    }

    /// <summary>
    /// FULL: a commit is on the disk before it is acknowledged. secure_delete: what is erased is overwritten, not only forgotten.
    /// </summary>
    public static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout={BusyTimeoutSeconds * 1000};";
        command.ExecuteNonQuery();
    }
}
