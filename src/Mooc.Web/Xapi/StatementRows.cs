using System.Text;
using Mooc.Web.Data;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi;

/// <summary>Puts a statement into the tables: its JSON, and beside it all that queries ask for.</summary>
internal sealed class StatementRows(Authorities authorities)
{
    private const int AtOnce = 20;

    /// <param name="json">As it will be served, byte for byte.</param>
    /// <param name="credential">The key that sent it; null: the site itself.</param>
    /// <param name="isVoided">Whether a statement that came earlier voids it.</param>
    /// <param name="sql">In its transaction.</param>
    /// <returns>Its place in the order of writing.</returns>
    public long Insert(byte[] json, Guid? credential, bool isVoided, SqlSession sql)
    {
        var index = StatementIndex.Of(json);
        return Insert(json, index, index.Stored.UtcDateTime, credential, isVoided, sql);
    }

    /// <inheritdoc cref="Insert(byte[], Guid?, bool, SqlSession)"/>
    public long Insert(byte[] json, StatementIndex index, DateTime stored, Guid? credential, bool isVoided, SqlSession sql)
    {
        var sequence = sql.Scalar($"""
            INSERT INTO StoredStatements (Id, StoredAt, CredentialId, Actor, Verb, Activity, Registration, RefersTo, IsVoided, Json)
            VALUES ({index.Id}, {stored}, {credential}, {index.Actor}, {index.Verb}, {index.Activity}, {index.Registration}, {index.Reference},
                    {isVoided}, {Encoding.UTF8.GetString(json)})
            RETURNING Sequence
            """, row => row.GetInt64(0));

        var authority = Mooc.Xapi.AgentKey.Of(authorities.Of(credential));
        foreach (var agent in index.RelatedAgents.Union(index.Agents))
        {
            var isRelated = !index.Agents.Contains(agent);
            if (!isRelated || agent != authority)
                sql.Execute($"INSERT INTO StatementAgents (Agent, Sequence, IsRelated) VALUES ({agent}, {sequence}, {isRelated})");
        }

        foreach (var some in index.RelatedActivities.Chunk(AtOnce)) InsertActivities(some, sequence, sql);
        return sequence;
    }

    /// <summary>Several rows with one command: what a command costs by itself is more than what a row does.</summary>
    private static void InsertActivities(string[] activities, long sequence, SqlSession sql)
    {
        var text = new SqlText().Add($"INSERT INTO StatementActivities (Activity, Sequence) VALUES ({activities[0]}, {sequence})");
        foreach (var activity in activities.Skip(1)) text.Add($", ({activity}, {sequence})");
        sql.Execute(text.ToSql());
    }
}
