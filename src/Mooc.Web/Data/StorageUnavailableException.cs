using Microsoft.Data.Sqlite;

namespace Mooc.Web.Data;

/// <summary>The machine could not store: disk full, I/O error, or a lock that lasts. Answered with 503 and Retry-After.</summary>
public sealed class StorageUnavailableException(Exception cause) : Exception("The database cannot be written to now.", cause)
{
    /// <summary>Whether the machine is at fault, and not what was asked of it: busy, locked, read-only, broken, full, missing, or no database at all.</summary>
    public static bool IsOfTheMachine(Exception? fault) => fault switch
    {
        null => false,
        StorageUnavailableException or IOException => true,
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 11 or 13 or 14 or 26 } => true,
        _ => false,
    };
}
