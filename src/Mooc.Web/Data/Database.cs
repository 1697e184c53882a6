using Microsoft.EntityFrameworkCore;
using Mooc.Web.Site;

namespace Mooc.Web.Data;

/// <summary>
/// The database that the site keeps everything in, and how it is spoken to. What is true of one kind alone is said in <see cref="SqliteDatabase"/> and
/// <see cref="PostgresDatabase"/>; everybody else speaks the SQL that both understand.
/// </summary>
public abstract class Database
{
    /// <summary>The name of the connection string that chooses the database; without one it is a file in the data folder.</summary>
    public const string ConnectionName = "Mooc";

    /// <summary>How long a writer waits for another, be it this site or a command beside it.</summary>
    public const int BusyTimeoutSeconds = 10;

    /// <exception cref="WrongSettingException">The connection string is none.</exception>
    public static Database Of(SiteOptions options, string? connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        return string.IsNullOrWhiteSpace(connection) ? new SqliteDatabase(options.DatabaseFile) : new PostgresDatabase(connection);
    }

    /// <summary>The folder of the scripts that make the tables.</summary>
    public abstract string Dialect { get; }

    /// <summary>Has EF work on this database.</summary>
    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>A session on a connection that is ready.</summary>
    public abstract SqlSession Open();

    /// <summary>The one session that large groups of writes go through.</summary>
    public virtual SqlSession OpenForGroups() => Open();

    /// <summary>Before the site or a command begins.</summary>
    /// <exception cref="WrongSettingException">The database cannot be used; the message says why.</exception>
    public virtual void Check()
    {
    }

    /// <summary>What is wrong where a command finds nothing to work on, in a sentence; null where there is a database.</summary>
    public abstract string? Fault();

    /// <summary>A session for making tables anew, in <see cref="WithoutReferences"/>.</summary>
    public abstract SqlSession OpenForWholeTables();

    /// <summary>The same on what is thrown away afterwards, so that something can be tried.</summary>
    /// <param name="folder">Where a copy may lie meanwhile.</param>
    public abstract SqlSession OpenForTrial(string folder);

    /// <summary>Does work, within the session's transaction, in which deleting a row of these tables takes none of another table along.</summary>
    /// <returns>Tables with rows that now refer to rows which are not there.</returns>
    public abstract IReadOnlyList<string> WithoutReferences(SqlSession sql, IReadOnlyList<string> tables, Action work);

    /// <summary>After an erasure, and once what is past its time has gone: what was deleted is gone from the files too, as far as the site can see to that.</summary>
    public abstract Task ForgetDeletedAsync(MoocDb db, CancellationToken ct);
}
