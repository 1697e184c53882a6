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
    /// FULL: a commit is on the disk before it is acknowledged. secure_delete: what is erased is overwritten, not only forgotten.
    /// </summary>
    public static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout={BusyTimeoutSeconds * 1000};";
        command.ExecuteNonQuery();
    }
}
