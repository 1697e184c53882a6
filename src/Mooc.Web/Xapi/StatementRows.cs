using System.Text;
using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>Puts statements into the tables: their JSON, and beside it all that queries ask for.</summary>
internal sealed class StatementRows(Authorities authorities)
{
    private const int AtOnce = 20;

    /// <param name="rows">In the order in which they are stored.</param>
    /// <param name="definitions">What they say about activities, as far as that counts.</param>
    /// <param name="sql">In its transaction.</param>
    /// <returns>The place of each in the order of writing.</returns>
    public IReadOnlyList<long> Insert(IReadOnlyList<StatementRow> rows, IReadOnlyCollection<IReadOnlyDictionary<string, byte[]>> definitions, SqlSession sql)
    {
        var sequences = sql.Scalars([.. rows.Select(Statement)], row => row.GetInt64(0));
        var named = rows.Zip(sequences, (row, sequence) => Agents(row, sequence).Concat(Activities(row, sequence))).SelectMany(commands => commands);
        Definitions.Learn(definitions, sql, before: [.. named]);
        return sequences;
    }

    private static FormattableString Statement(StatementRow row) => $"""
        INSERT INTO StoredStatements (Id, StoredAt, CredentialId, Actor, Verb, Activity, Registration, RefersTo, IsVoided, Json)
        VALUES ({row.Index.Id}, {row.Stored}, {row.Credential}, {row.Index.Actor}, {row.Index.Verb}, {row.Index.Activity}, {row.Index.Registration}, {row.Index.Reference},
                {row.IsVoided}, {Encoding.UTF8.GetString(row.Json)})
        RETURNING Sequence
        """;

    private IEnumerable<FormattableString> Agents(StatementRow row, long sequence)
    {
        var authority = Mooc.Xapi.AgentKey.Of(authorities.Of(row.Credential));
        foreach (var agent in row.Index.RelatedAgents.Union(row.Index.Agents))
        {
            var isRelated = !row.Index.Agents.Contains(agent);
            if (!isRelated || agent != authority) yield return $"INSERT INTO StatementAgents (Agent, Sequence, IsRelated) VALUES ({agent}, {sequence}, {isRelated})";
        }
    }

    /// <summary>Several rows with one command: what a command costs by itself is more than what a row does.</summary>
    private static IEnumerable<FormattableString> Activities(StatementRow row, long sequence)
    {
        foreach (var some in row.Index.RelatedActivities.Chunk(AtOnce))
        {
            var text = new SqlText().Add($"INSERT INTO StatementActivities (Activity, Sequence) VALUES ({some[0]}, {sequence})");
            foreach (var activity in some.Skip(1)) text.Add($", ({activity}, {sequence})");
            yield return text.ToSql();
        }
    }
}
