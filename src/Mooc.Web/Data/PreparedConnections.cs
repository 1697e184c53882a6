using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mooc.Web.Data;

/// <summary>Prepares each pooled connection the first time that EF opens it; a pooled one keeps its pragmas.</summary>
internal sealed class PreparedConnections : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<object, object> _prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => PrepareOnce(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        PrepareOnce(connection);
        return Task.CompletedTask;
    }

    private void PrepareOnce(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || _prepared.TryGetValue(handle, out _)) return;
        SqliteDatabase.Prepare(connection);
        _prepared.AddOrUpdate(handle, handle);
    }
}
