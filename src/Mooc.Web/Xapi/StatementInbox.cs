using System.Text;
using Mooc.Web.Data;
using Mooc.Web.Xapi.Files;
using Mooc.Web.Xapi.Resources;
using Mooc.Xapi;
using Mooc.Xapi.Multipart;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi;

/// <summary>
/// Stores the statements that others send, each request wholly or not at all. They are kept and served, and that is all: what the site itself believes
/// follows from its own statements alone, and nobody else can write or void those.
/// </summary>
internal sealed class StatementInbox(WriteQueue queue, StatementTimes times, Authorities authorities)
{
    private readonly StatementRows _rows = new(authorities);

    /// <param name="sent">Has passed the rules.</param>
    /// <param name="idWhereMissing">The id of the one statement of a PUT that has none; null: a new one for each.</param>
    /// <param name="client">The key that it came with.</param>
    /// <param name="ct">Ends the wait for a place in the queue.</param>
    public Task<StatementReceipt> TakeAsync(SentStatements sent, Guid? idWhereMissing, XapiClient client, CancellationToken ct)
    {
        // What needs no database is done before the one thread that writes is asked.
        var authority = authorities.Of(client.CredentialId);
        Incoming[] all = [.. sent.Texts.Zip(sent.Statements, (text, statement) => Incoming.Of(
            text, new StatementStamp(idWhereMissing ?? Guid.CreateVersion7(), default, authority, sent.Version), idWhereMissing is not null, statement, client.MayDefine))];
        return queue.RunAsync(sql => Take(all, sent.Files, client.CredentialId, sql), ct);
    }

    private StatementReceipt Take(Incoming[] all, IReadOnlyList<MultipartPart> files, Guid credential, SqlSession sql)
    {
        var fresh = new OrderedDictionary<Guid, Incoming>();
        foreach (var (place, statement) in all.Index())
        {
            var at = all.Length == 1 ? "" : $"[{place}].";
            if (Known(statement, fresh, sql) is not { } known)
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

        DateTime? before = null;
        foreach (var statement in fresh.Values) before = Store(statement, files, credential, before, sql);
        return new StatementReceipt([.. all.Select(statement => statement.Id)], null);
    }

    private static ReadOnlyMemory<byte>? Known(Incoming statement, OrderedDictionary<Guid, Incoming> fresh, SqlSession sql)
    {
        // An id that was just made is nobody's yet.
        if (!statement.HasOwnId) return null;
        if (fresh.TryGetValue(statement.Id, out var sooner)) return sooner.Sent;
        if (sql.Scalar($"SELECT Json FROM StoredStatements WHERE Id = {statement.Id}", row => row.GetString(0)) is not { } json) return null;
        return Encoding.UTF8.GetBytes(json);
    }

    /// <returns>When it was stored.</returns>
    private DateTime Store(Incoming statement, IReadOnlyList<MultipartPart> files, Guid credential, DateTime? before, SqlSession sql)
    {
        var stored = times.Next(sql, before);

        // A voiding statement may come before the one that it voids, and is never voided itself (Data 2.3.2).
        var isVoided = statement is { HasOwnId: true, Voids: null } && sql.Exists($"SELECT 1 FROM StoredStatements WHERE RefersTo = {statement.Id} AND Verb = {Verb.Voided}");
        var sequence = _rows.Insert(statement.Pending.At(stored), statement.Pending.Index, stored, credential, isVoided, sql);
        if (files.Count > 0) FilesOfStatements.Keep(sequence, statement.Attachments, files, sql);
        Definitions.Learn(statement.Definitions, sql);
        if (statement.Voids is { } target)
            sql.Execute($"UPDATE StoredStatements SET IsVoided = TRUE WHERE Id = {target} AND CredentialId IS NOT NULL AND NOT (Verb = {Verb.Voided} AND RefersTo IS NOT NULL)");
        return stored;
    }

    /// <param name="Sent">As it came.</param>
    /// <param name="Pending">As it is stored, all but the moment.</param>
    /// <param name="HasOwnId">Whether the sender gave it its id.</param>
    /// <param name="Attachments">What it says about files.</param>
    /// <param name="Definitions">What it says about activities, as far as that counts.</param>
    private sealed record Incoming(
        ReadOnlyMemory<byte> Sent, PendingStatement Pending, bool HasOwnId, IReadOnlyList<Attachment> Attachments, IReadOnlyDictionary<string, byte[]> Definitions)
    {
        public Guid Id => Pending.Index.Id;

        /// <summary>The statement that it voids.</summary>
        public Guid? Voids => Pending.Index.IsVoiding ? Pending.Index.Reference : null;

        public static Incoming Of(ReadOnlyMemory<byte> sent, StatementStamp stamp, bool isPut, Statement statement, bool mayDefine) => new(
            sent, PendingStatement.Of(sent, stamp), isPut || statement.Id is not null, [.. SentStatements.AttachmentsOf(statement)],
            mayDefine ? StatementDefinitions.Of(sent) : new Dictionary<string, byte[]>());
    }
}
