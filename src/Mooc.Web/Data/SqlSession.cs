using System.Data;
using System.Data.Common;

namespace Mooc.Web.Data;

/// <summary>
/// SQL on one connection, for the paths where EF's cost shows: the learner's own writes and rebuilding. Every statement is an interpolated string whose
/// holes become parameters, so text never becomes SQL; its command is prepared once and kept. Owns the connection.
/// Not for several threads at once.
/// </summary>
public sealed class SqlSession(DbConnection connection) : IDisposable
{
    private static long _transactions;

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    /// <summary>When the connection has been given back.</summary>
    internal event Action? Closed;

    /// <summary>Takes the database's one write lock for the rest of the transaction, where beginning one does not; empty where it does.</summary>
    internal string WriteLock { get; init; } = "";

    /// <summary>One number for all that is done between <see cref="Begin"/> and the end, another for the next transaction.</summary>
    public long Transaction { get; private set; }

    /// <summary>False once the server has gone away.</summary>
    public bool IsOpen => connection.State == ConnectionState.Open;

    public int Execute(FormattableString sql) => CommandFor(sql).ExecuteNonQuery();

    /// <summary>The first column of the first row, or default where there is no row or it is null.</summary>
    public T? Scalar<T>(FormattableString sql, Func<DbDataReader, T> read)
    {
        using var reader = CommandFor(sql).ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? read(reader) : default;
    }

    /// <summary>
    /// What <see cref="Scalar"/> says of each of several commands, in their order. A server is asked once for all of them, so that they cost one way there and back.
    /// </summary>
    /// <param name="commands">Each has an answer, be it without a row.</param>
    /// <param name="read">Reads the first column.</param>
    /// <param name="before">Executed before them, on the same way; they have no answer.</param>
    public IReadOnlyList<T?> Scalars<T>(IReadOnlyList<FormattableString> commands, Func<DbDataReader, T> read, params IReadOnlyList<FormattableString> before)
    {
        if (!connection.CanCreateBatch || before.Count + commands.Count < 2)
        {
            foreach (var command in before) Execute(command);
            return [.. commands.Select(command => Scalar(command, read))];
        }

        using var batch = BatchOf([.. before, .. commands]);
        using var reader = batch.ExecuteReader();
        var values = new List<T?>(commands.Count);
        for (var answers = commands.Count > 0; answers; answers = reader.NextResult()) values.Add(reader.Read() && !reader.IsDBNull(0) ? read(reader) : default);
        return values;
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(FormattableString sql, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await using var reader = await CommandFor(sql).ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }

    public bool Exists(FormattableString sql)
    {
        using var reader = CommandFor(sql).ExecuteReader();
        return reader.Read();
    }

    public IReadOnlyList<T> Query<T>(FormattableString sql, Func<DbDataReader, T> read)
    {
        using var reader = CommandFor(sql).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Rows one by one, for tables too large to hold; finish reading before the next call.</summary>
    public IEnumerable<T> Stream<T>(FormattableString sql, Func<DbDataReader, T> read)
    {
        using var reader = CommandFor(sql).ExecuteReader();
        while (reader.Read()) yield return read(reader);
    }

    /// <summary>Runs a script of this program's own; it takes no values.</summary>
    public void ExecuteScript(string script)
    {
        using var command = connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>Takes the write lock: of all transactions that are begun here, on whatever connection, one runs after the other.</summary>
    public void Begin()
    {
        _transaction = connection.BeginTransaction();
        Transaction = Interlocked.Increment(ref _transactions);
        if (WriteLock.Length > 0) ExecuteScript(WriteLock);
    }

    public void Commit()
    {
        _transaction!.Commit();
        EndTransaction();
    }

    public void Rollback()
    {
        try
        {
            _transaction?.Rollback();
        }
        finally
        {
            EndTransaction();
        }
    }

    public void Savepoint(string name) => _transaction!.Save(name);
    public void RollbackTo(string name) => _transaction!.Rollback(name);
    public void Release(string name) => _transaction!.Release(name);

    public void Dispose()
    {
        EndTransaction();
        foreach (var command in _commands.Values) command.Dispose();
        connection.Dispose();
        Closed?.Invoke();
    }

    private void EndTransaction()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    private DbCommand CommandFor(FormattableString sql)
    {
        if (!_commands.TryGetValue(sql.Format, out var command)) _commands[sql.Format] = command = Prepare(sql);
        command.Transaction = _transaction;
        for (var i = 0; i < sql.ArgumentCount; i++) command.Parameters[i].Value = ValueOf(sql.GetArgument(i));
        return command;
    }

    private DbCommand Prepare(FormattableString sql)
    {
        var command = connection.CreateCommand();
        var names = NamesOf(sql.ArgumentCount);
        command.CommandText = TextOf(sql.Format, names);
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private DbBatch BatchOf(IReadOnlyList<FormattableString> commands)
    {
        var batch = connection.CreateBatch();
        batch.Transaction = _transaction;
        foreach (var sql in commands)
        {
            var names = NamesOf(sql.ArgumentCount);
            if (!_texts.TryGetValue(sql.Format, out var text)) _texts[sql.Format] = text = TextOf(sql.Format, names);

            var command = batch.CreateBatchCommand();
            command.CommandText = text;
            for (var i = 0; i < names.Length; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (names[i], ValueOf(sql.GetArgument(i)));
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static string[] NamesOf(int parameters) => [.. Enumerable.Range(0, parameters).Select(i => $"@p{i}")];

    private static string TextOf(string format, string[] names) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, names);

    /// <summary>Enums are stored by name and times as UTC, as the model does.</summary>
    private static object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        Enum name => name.ToString(),
        DateTime { Kind: not DateTimeKind.Utc } time => DateTime.SpecifyKind(time, DateTimeKind.Utc),
        _ => value,
    };
}
