using System.Data.Common;
using System.Text;
using Mooc.Web.Data;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Xapi;

/// <summary>Finds statements (Communication 2.1.3). A query that matches a statement also finds those that are about it, even when it is voided itself.</summary>
public sealed class StatementSearch(ReadSessions sessions, Authorities authorities, XapiOptions options)
{
    /// <summary>One statement by its id, if it is voided or not as asked.</summary>
    /// <param name="id">Of the statement.</param>
    /// <param name="voided">Whether a voided one is wanted.</param>
    /// <param name="seesOnly">The key whose statements alone may be seen; null: all.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<FoundStatement?> FindAsync(Guid id, bool voided, Guid? seesOnly, CancellationToken ct)
    {
        var text = new SqlText().Add($"SELECT Sequence, StoredAt, Json FROM StoredStatements WHERE Id = {id} AND IsVoided = {voided}");
        if (seesOnly is not null) text.Add($"AND CredentialId = {seesOnly}");
        var rows = await sessions.ReadAsync(sql => sql.QueryAsync(text.ToSql(), Read, ct));
        return rows is [var found] ? found : null;
    }

    /// <summary>A page of statements, the newest first unless asked otherwise.</summary>
    /// <param name="query">What is asked for; its cursor is not looked at.</param>
    /// <param name="after">The last statement of the page before; null: from the beginning.</param>
    /// <param name="seesOnly">The key whose statements alone may be seen; null: all.</param>
    public Task<StatementPage> FindAsync(StatementQuery query, long? after, Guid? seesOnly)
    {
        var most = query.Limit is > 0 and var limit ? Math.Min(limit, options.MaxPage) : options.MaxPage;
        var sql = SqlOf(query, after, seesOnly).Of(most + 1);
        return sessions.ReadAsync(session => Task.FromResult(PageOf(session, sql, most)));
    }

    private StatementPage PageOf(SqlSession session, FormattableString sql, int most)
    {
        var found = new List<FoundStatement>();
        var bytes = 0;
        foreach (var row in session.Stream(sql, Read))
        {
            if (found.Count == most || bytes >= options.MaxPageBytes) return new StatementPage(found, found[^1].Sequence);

            bytes += row.Json.Length;
            found.Add(row);
        }

        return new StatementPage(found, null);
    }

    private static FoundStatement Read(DbDataReader row) =>
        new(row.GetInt64(0), DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc), Encoding.UTF8.GetBytes(row.GetString(2)));

    private StatementSql SqlOf(StatementQuery query, long? after, Guid? seesOnly)
    {
        var isAuthority = authorities.IsAuthority(query.Agent, out var vouched);
        return new StatementSql(query, after, seesOnly) { IsAuthority = isAuthority, Vouched = vouched };
    }
}
