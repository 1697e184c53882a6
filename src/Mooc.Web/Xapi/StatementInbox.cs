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
            text, new StatementStamp(idWhereMissing ?? Guid.CreateVersion7(), default, authority, sent.Version), statement, client.MayDefine))];
        return queue.RunAsync(sql => Take(all, sent.Files, client.CredentialId, sql), ct);
    }

    private StatementReceipt Take(Incoming[] all, IReadOnlyList<MultipartPart> files, Guid credential, SqlSession sql)
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

        foreach (var statement in fresh.Values) Store(statement, files, credential, sql);
        return new StatementReceipt([.. all.Select(statement => statement.Id)], null);
    }

    private static ReadOnlyMemory<byte>? Known(Guid id, OrderedDictionary<Guid, Incoming> fresh, SqlSession sql)
    {
        if (fresh.TryGetValue(id, out var sooner)) return sooner.Sent;
        if (sql.Scalar($"SELECT Json FROM StoredStatements WHERE Id = {id}", row => row.GetString(0)) is not { } json) return null;
        return Encoding.UTF8.GetBytes(json);
    }

    private void Store(Incoming statement, IReadOnlyList<MultipartPart> files, Guid credential, SqlSession sql)
    {
        var stored = times.Next(sql);
        var json = StatementNormalizer.Normalize(statement.Sent, statement.Stamp with { Stored = stored });

        // A voiding statement may come before the one that it voids, and is never voided itself (Data 2.3.2).
        var isVoided = statement.Voids is null && sql.Exists($"SELECT 1 FROM StoredStatements WHERE RefersTo = {statement.Id} AND Verb = {Verb.Voided}");
        var sequence = _rows.Insert(json, credential, isVoided, sql);
        if (files.Count > 0) FilesOfStatements.Keep(sequence, statement.Attachments, files, sql);
        Definitions.Learn(statement.Definitions, sql);
        if (statement.Voids is { } target)
            sql.Execute($"UPDATE StoredStatements SET IsVoided = 1 WHERE Id = {target} AND CredentialId IS NOT NULL AND NOT (Verb = {Verb.Voided} AND RefersTo IS NOT NULL)");
    }

    /// <param name="Sent">As it came.</param>
    /// <param name="Stamp">What it is given, all but the moment.</param>
    /// <param name="Id">Its own, or the one that it is given.</param>
    /// <param name="Voids">The statement that it voids.</param>
    /// <param name="Attachments">What it says about files.</param>
    /// <param name="Definitions">What it says about activities, as far as that counts.</param>
    private sealed record Incoming(
        ReadOnlyMemory<byte> Sent, StatementStamp Stamp, Guid Id, Guid? Voids, IReadOnlyList<Attachment> Attachments, IReadOnlyDictionary<string, byte[]> Definitions)
    {
        public static Incoming Of(ReadOnlyMemory<byte> sent, StatementStamp stamp, Statement statement, bool mayDefine)
        {
            var index = StatementIndex.Of(StatementNormalizer.Normalize(sent, stamp));
            return new Incoming(sent, stamp, index.Id, index.IsVoiding ? index.Reference : null, [.. SentStatements.AttachmentsOf(statement)],
                mayDefine ? StatementDefinitions.Of(sent) : new Dictionary<string, byte[]>());
        }
    }
}
