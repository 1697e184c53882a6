using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mooc.Web.Tests.Certificates;

/// <summary>
/// Holds up whoever issues one certificate more than the given number: a trigger of the database does not return from the insert into the given table, and the transaction stays open
/// until its process is killed.
/// </summary>
internal sealed class HeldInsert : IAsyncDisposable
{
    private const string Name = "Held";
    private const int Gate = 1;

    private readonly DbConnection _connection;
    private readonly string _table;

    private HeldInsert(DbConnection connection, string table)
    {
        _connection = connection;
        _table = table;
    }

    private bool IsPostgres => _connection is NpgsqlConnection;

    /// <remarks>The table is one that issuing a certificate writes, not before the certificate itself.</remarks>
    public static async Task<HeldInsert> IntoAsync(MoocSite site, string table, int issued)
    {
        DbConnection connection = site.Connection is { } server
            ? new NpgsqlConnection(server)
            : new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "mooc.db")}");
        await connection.OpenAsync();
        var held = new HeldInsert(connection, table);
        await (held.IsPostgres ? held.HoldAtALockAsync(issued) : held.HoldAtAnEndlessCountAsync(issued));
        return held;
    }

    public async ValueTask DisposeAsync()
    {
        await using var connection = _connection;
        if (IsPostgres)
        {
            await ExecuteAsync($"SELECT pg_advisory_unlock({Gate})");
            await ExecuteAsync($"DROP FUNCTION {Name} CASCADE");
        }
        else
        {
            await ExecuteAsync($"DROP TRIGGER {Name}");
        }
    }

    private async Task HoldAtALockAsync(int issued)
    {
        await ExecuteAsync($"SELECT pg_advisory_lock({Gate})");
        await ExecuteAsync($"""
            CREATE FUNCTION {Name}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF (SELECT COUNT(*) FROM Certificates) > {issued} THEN PERFORM pg_advisory_xact_lock({Gate}); END IF;
                RETURN NEW;
            END $$
            """);
        await ExecuteAsync($"CREATE TRIGGER {Name} AFTER INSERT ON {_table} FOR EACH ROW EXECUTE FUNCTION {Name}()");
    }

    /// <summary>SQLite has nothing to wait for; sixteen times a dozen people, each with each, are more than can be counted.</summary>
    private Task HoldAtAnEndlessCountAsync(int issued) => ExecuteAsync($"""
        CREATE TRIGGER {Name} AFTER INSERT ON {_table} WHEN (SELECT COUNT(*) FROM Certificates) > {issued}
        BEGIN SELECT COUNT(*) FROM {string.Join(", ", "abcdefghijklmnop".Select(letter => $"People {letter}"))}; END
        """);

    private async Task ExecuteAsync(FormattableString sql)
    {
        await using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Names and numbers of this class.
        command.CommandText = sql.ToString(CultureInfo.InvariantCulture);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
