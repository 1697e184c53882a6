using System.Text;
using Mooc.Web.Data;
using Mooc.Xapi;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi;

/// <summary>What is known of an agent: the names in the newest statements about them. Kept nowhere else, so that it goes with the statements.</summary>
public sealed class KnownAgents(ReadSessions sessions)
{
    private const int MostStatements = 100;

    public async Task<Person> FindAsync(Actor agent, CancellationToken ct)
    {
        var key = AgentKey.Of(agent)!;
        var statements = await sessions.ReadAsync(sql => sql.QueryAsync(
            $"""
             SELECT s.Json FROM StatementAgents g JOIN StoredStatements s ON s.Sequence = g.Sequence
             WHERE g.Agent = {key} AND s.IsVoided = {false} ORDER BY g.Sequence DESC LIMIT {MostStatements}
             """, row => row.GetString(0), ct));

        return new Person(agent, [.. statements.SelectMany(json => AgentNames.In(Encoding.UTF8.GetBytes(json), key)).Distinct()]);
    }
}
