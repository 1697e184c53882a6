using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mooc.Web.Data;

/// <summary>The machine could not store: disk full, I/O error, or a lock that lasts. Answered with 503 and Retry-After.</summary>
public sealed class StorageUnavailableException(Exception cause) : Exception("The database cannot be written to now.", cause)
{
    /// <summary>Connection, sign-in, a database that is not there, read-only, no room, stopped by its operator, the system, damaged.</summary>
    private static readonly string[] StatesOfTheMachine = ["08", "28", "3D000", "25006", "53", "57", "58", "XX"];

    /// <summary>Whether the machine is at fault, and not what was asked of it: busy, locked, read-only, broken, full, missing, or no database at all.</summary>
    public static bool IsOfTheMachine(Exception? fault) => fault switch
    {
        null => false,
        StorageUnavailableException or IOException => true,
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 11 or 13 or 14 or 26 } => true,
        PostgresException { SqlState: var state } => IsBusy(fault) || StatesOfTheMachine.Any(of => state.StartsWith(of, StringComparison.Ordinal)),
        // No word from the server at all.
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>Whether somebody else held a lock for too long; two that waited for each other count as that.</summary>
    public static bool IsBusy(Exception? fault) => fault is SqliteException { SqliteErrorCode: 5 or 6 }
        or PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected };
}
