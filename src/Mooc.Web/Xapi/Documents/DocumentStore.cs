using System.Data.Common;
using Mooc.Web.Data;
using Mooc.Xapi;
using Mooc.Xapi.Documents;

namespace Mooc.Web.Xapi.Documents;

/// <summary>Keeps states and profiles (Communication 2.2). Changes go through the one queue of writes, so of two that come at once one sees the other.</summary>
public sealed class DocumentStore(ReadSessions sessions, WriteQueue queue, TimeProvider clock)
{
    private const int MostIds = 10_000;

    public Task<DocumentContent?> FindAsync(DocumentQuery query) => sessions.ReadAsync(sql => Task.FromResult(Find(sql, query)));

    /// <summary>The ids of the documents of a context. Without a registration those of all registrations.</summary>
    public Task<IReadOnlyList<string>> IdsAsync(DocumentQuery query, CancellationToken ct)
    {
        var text = new SqlText().Add($"SELECT DISTINCT DocumentId FROM StoredDocuments WHERE");
        AddContext(text, query);
        if (query.Since is { UtcDateTime: var since }) text.Add($"AND UpdatedAt > {since}");
        var sql = text.Add($"ORDER BY DocumentId LIMIT {MostIds}").ToSql();
        return sessions.ReadAsync(session => session.QueryAsync(sql, row => row.GetString(0), ct));
    }

    /// <summary>Puts a document in the place of what was there, or merges it into that.</summary>
    public Task<DocumentReceipt> WriteAsync(DocumentQuery query, DocumentAction action, DocumentCondition condition, XapiVersion version, string contentType, ReadOnlyMemory<byte> content, CancellationToken ct) =>
        queue.RunAsync(sql =>
        {
            var known = Find(sql, query);
            if (condition.Refuse(query.Resource, action, version, known?.ETag) is var (status, message)) return new DocumentReceipt(status, message);
            if (action is not DocumentAction.Merge) return Put(sql, query, contentType, content.ToArray());

            return Merge(sql, query, known, contentType, content);
        }, ct);

    /// <summary>Deletes a document, or all of a context; there need not be any.</summary>
    public Task<DocumentReceipt> DeleteAsync(DocumentQuery query, DocumentCondition condition, XapiVersion version, CancellationToken ct) =>
        queue.RunAsync(sql =>
        {
            var tag = query.Id is null ? null : Find(sql, query)?.ETag;
            if (condition.Refuse(query.Resource, DocumentAction.Delete, version, tag) is var (status, message)) return new DocumentReceipt(status, message);

            var text = new SqlText().Add($"DELETE FROM StoredDocuments WHERE");
            AddContext(text, query);
            if (query.Id is { } id) text.Add($"AND DocumentId = {id} AND Registration = {RegistrationOf(query)}");
            sql.Execute(text.ToSql());
            return DocumentReceipt.Done;
        }, ct);

    private DocumentReceipt Merge(SqlSession sql, DocumentQuery query, DocumentContent? known, string contentType, ReadOnlyMemory<byte> content)
    {
        if (DocumentMerge.IsJson(contentType) && !DocumentMerge.IsObject(content)) return Refuse("What is posted as application/json is a JSON object.");
        if (known is null) return Put(sql, query, contentType, content.ToArray());
        if (!DocumentMerge.IsJson(contentType) || !DocumentMerge.IsJson(known.ContentType))
            return Refuse("Only a document of the type application/json can be merged into one of the same type. Use PUT to replace it.");
        return DocumentMerge.TryMerge(known.Bytes, content, out var merged)
            ? Put(sql, query, contentType, merged)
            : Refuse("The document that is there is no JSON object, so nothing can be merged into it. Use PUT to replace it.");
    }

    private DocumentReceipt Put(SqlSession sql, DocumentQuery query, string contentType, byte[] content)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        sql.Execute($"""
            INSERT INTO StoredDocuments (Resource, Activity, Agent, Registration, DocumentId, ContentType, Content, ETag, UpdatedAt)
            VALUES ({query.Resource}, {query.Activity ?? ""}, {AgentOf(query)}, {RegistrationOf(query)}, {query.Id}, {contentType}, {content}, {EntityTag.Of(content)}, {now})
            ON CONFLICT (Resource, Activity, Agent, Registration, DocumentId)
            DO UPDATE SET ContentType = excluded.ContentType, Content = excluded.Content, ETag = excluded.ETag, UpdatedAt = excluded.UpdatedAt
            """);
        return DocumentReceipt.Done;
    }

    private static DocumentContent? Find(SqlSession sql, DocumentQuery query) => sql.Scalar(
        $"""
         SELECT ContentType, Content, ETag, UpdatedAt FROM StoredDocuments
         WHERE Resource = {query.Resource} AND Activity = {query.Activity ?? ""} AND Agent = {AgentOf(query)} AND Registration = {RegistrationOf(query)} AND DocumentId = {query.Id}
         """, Read);

    private static DocumentContent Read(DbDataReader row) =>
        new(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetString(2), DateTime.SpecifyKind(row.GetDateTime(3), DateTimeKind.Utc));

    private static void AddContext(SqlText text, DocumentQuery query)
    {
        text.Add($"Resource = {query.Resource} AND Activity = {query.Activity ?? ""} AND Agent = {AgentOf(query)}");
        if (query.Registration is not null) text.Add($"AND Registration = {RegistrationOf(query)}");
    }

    private static string AgentOf(DocumentQuery query) => query.Agent is { } agent ? AgentKey.Of(agent)! : "";

    private static string RegistrationOf(DocumentQuery query) => query.Registration?.ToString("D") ?? "";

    private static DocumentReceipt Refuse(string message) => new(StatusCodes.Status400BadRequest, message);
}
