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
        Incoming[] all = [.. sent.Texts.Zip(sent.Outlines, (text, outline) => new Incoming(
            text, PendingStatement.Of(text, new StatementStamp(idWhereMissing ?? Guid.CreateVersion7(), default, authority, sent.Version)),
            HasOwnId: idWhereMissing is not null || outline.Id is not null, [.. outline.AllAttachments]))];
        return queue.RunAsync(sql => Take(all, sent.Files, client, sql), ct);
    }

    private StatementReceipt Take(Incoming[] all, IReadOnlyList<MultipartPart> files, XapiClient client, SqlSession sql)
    {
        var fresh = new OrderedDictionary<Guid, Incoming>();
        var stored = Stored(all, sql);
        foreach (var (place, statement) in all.Index())
        {
            var at = all.Length == 1 ? "" : $"[{place}].";
            if (Known(statement, fresh, stored) is not { } known)
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

        Store([.. fresh.Values], files, client, sql);
        return new StatementReceipt([.. all.Select(statement => statement.Id)], null);
    }

    /// <summary>What is stored already under the ids that the sender gave. One that was just made is nobody's yet.</summary>
    private static Dictionary<Guid, string?> Stored(Incoming[] all, SqlSession sql)
    {
        Guid[] own = [.. all.Where(statement => statement.HasOwnId).Select(statement => statement.Id).Distinct()];
        return own.Zip(sql.Scalars([.. own.Select(Json)], row => row.GetString(0))).ToDictionary(pair => pair.First, pair => pair.Second);

        static FormattableString Json(Guid id) => $"SELECT Json FROM StoredStatements WHERE Id = {id}";
    }

    private static ReadOnlyMemory<byte>? Known(Incoming statement, OrderedDictionary<Guid, Incoming> fresh, Dictionary<Guid, string?> stored)
    {
        if (fresh.TryGetValue(statement.Id, out var sooner)) return sooner.Sent;
        if (stored.GetValueOrDefault(statement.Id) is not { } json) return null;
        return Encoding.UTF8.GetBytes(json);
    }

    private void Store(Incoming[] fresh, IReadOnlyList<MultipartPart> files, XapiClient client, SqlSession sql)
    {
        var voided = Voided(fresh, sql);
        var rows = new List<StatementRow>(fresh.Length);
        foreach (var statement in fresh)
        {
            var stored = times.Next(sql);
            rows.Add(new StatementRow(statement.Pending.At(stored), statement.Pending.Index, stored, client.CredentialId, voided.Contains(statement.Id)));
        }

        var sequences = _rows.Insert(rows, client.MayDefine ? [.. fresh.Select(statement => statement.Pending.Definitions)] : [], sql);
        if (files.Count > 0)
            foreach (var (statement, sequence) in fresh.Zip(sequences)) FilesOfStatements.Keep(sequence, statement.Attachments, files, sql);
        foreach (var target in fresh.Select(statement => statement.Voids).OfType<Guid>())
            sql.Execute($"UPDATE StoredStatements SET IsVoided = TRUE WHERE Id = {target} AND CredentialId IS NOT NULL AND NOT (Verb = {Verb.Voided} AND RefersTo IS NOT NULL)");
    }

    /// <summary>A voiding statement may come before the one that it voids, and is never voided itself (Data 2.3.2). One beside it in the batch voids it once both are stored.</summary>
    private static HashSet<Guid> Voided(Incoming[] fresh, SqlSession sql)
    {
        Guid[] asked = [.. fresh.Where(statement => statement is { HasOwnId: true, Voids: null }).Select(statement => statement.Id)];
        return [.. asked.Zip(sql.Scalars([.. asked.Select(Voiding)], _ => true)).Where(pair => pair.Second).Select(pair => pair.First)];

        static FormattableString Voiding(Guid id) => $"SELECT 1 FROM StoredStatements WHERE RefersTo = {id} AND Verb = {Verb.Voided}";
    }

    /// <param name="Sent">As it came.</param>
    /// <param name="Pending">As it is stored, all but the moment.</param>
    /// <param name="HasOwnId">Whether the sender gave it its id.</param>
    /// <param name="Attachments">What it says about files.</param>
    private sealed record Incoming(ReadOnlyMemory<byte> Sent, PendingStatement Pending, bool HasOwnId, IReadOnlyList<Attachment> Attachments)
    {
        public Guid Id => Pending.Index.Id;

        /// <summary>The statement that it voids.</summary>
        public Guid? Voids => Pending.Index.IsVoiding ? Pending.Index.Reference : null;
    }
}
