using System.Text;
using Mooc.Web.Data;
using Mooc.Xapi;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi;

/// <summary>
/// Stores the statements that others send, each request wholly or not at all. They are kept and served, and that is all: what the site itself believes
/// follows from its own statements alone, and nobody else can write or void those.
/// </summary>
public sealed class StatementInbox(WriteQueue queue, StatementTimes times, Authorities authorities)
{
    private readonly StatementRows _rows = new(authorities);

    /// <param name="statements">Each has passed the rules.</param>
    /// <param name="idWhereMissing">The id of the one statement of a PUT that has none; null: a new one for each.</param>
    /// <param name="version">That the request speaks.</param>
    /// <param name="credential">The key that it came with.</param>
    /// <param name="ct">Ends the wait for a place in the queue.</param>
    public Task<StatementReceipt> TakeAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> statements, Guid? idWhereMissing, XapiVersion version, Guid credential, CancellationToken ct)
    {
        // What needs no database is done before the one thread that writes is asked.
        var authority = authorities.Of(credential);
        Incoming[] all = [.. statements.Select(json => Incoming.Of(json, new StatementStamp(idWhereMissing ?? Guid.CreateVersion7(), default, authority, version)))];
        return queue.RunAsync(sql => Take(all, credential, sql), ct);
    }

    private StatementReceipt Take(Incoming[] all, Guid credential, SqlSession sql)
    {
        var fresh = new OrderedDictionary<Guid, Incoming>();
        foreach (var (place, statement) in all.Index())
        {
            var at = all.Length == 1 ? "" : $"[{place}].";
            if (Known(statement.Id, fresh, sql) is not { } known)
            {
                if (statement.Voids is { } target && sql.Exists($"SELECT 1 FROM StoredStatements WHERE Id = {target} AND CredentialId IS NULL"))
                    return StatementReceipt.Refused(StatusCodes.Status403Forbidden, at + "object.id", "Statements that the site made itself can only be voided by the site.");

                fresh.Add(statement.Id, statement);
            }
            else if (!StatementComparison.AreEqual(known, statement.Sent))
            {
                return StatementReceipt.Refused(StatusCodes.Status409Conflict, at + "id", $"There is another statement with the id {statement.Id}; it stays as it is.");
            }
        }

        foreach (var statement in fresh.Values) Store(statement, credential, sql);
        return new StatementReceipt([.. all.Select(statement => statement.Id)], null);
    }

    private static ReadOnlyMemory<byte>? Known(Guid id, OrderedDictionary<Guid, Incoming> fresh, SqlSession sql)
    {
        if (fresh.TryGetValue(id, out var sooner)) return sooner.Sent;
        if (sql.Scalar($"SELECT Json FROM StoredStatements WHERE Id = {id}", row => row.GetString(0)) is not { } json) return null;
        return Encoding.UTF8.GetBytes(json);
    }

    private void Store(Incoming statement, Guid credential, SqlSession sql)
    {
        var stored = times.Next(sql);
        var json = StatementNormalizer.Normalize(statement.Sent, statement.Stamp with { Stored = stored });

        // A voiding statement may come before the one that it voids, and is never voided itself (Data 2.3.2).
        var isVoided = statement.Voids is null && sql.Exists($"SELECT 1 FROM StoredStatements WHERE RefersTo = {statement.Id} AND Verb = {Verb.Voided}");
        _rows.Insert(json, credential, isVoided, sql);
        if (statement.Voids is { } target)
            sql.Execute($"UPDATE StoredStatements SET IsVoided = 1 WHERE Id = {target} AND CredentialId IS NOT NULL AND NOT (Verb = {Verb.Voided} AND RefersTo IS NOT NULL)");
    }

    /// <param name="Sent">As it came.</param>
    /// <param name="Stamp">What it is given, all but the moment.</param>
    /// <param name="Id">Its own, or the one that it is given.</param>
    /// <param name="Voids">The statement that it voids.</param>
    private sealed record Incoming(ReadOnlyMemory<byte> Sent, StatementStamp Stamp, Guid Id, Guid? Voids)
    {
        public static Incoming Of(ReadOnlyMemory<byte> sent, StatementStamp stamp)
        {
            var index = StatementIndex.Of(StatementNormalizer.Normalize(sent, stamp));
            return new Incoming(sent, stamp, index.Id, index.IsVoiding ? index.Reference : null);
        }
    }
}
