using System.Text;
using Mooc.Web.Data;
using Mooc.Xapi;

namespace Mooc.Web.Xapi;

/// <summary>
/// Makes all rows that are derived from statements again, from the statements alone and in the order in which they came. Never grades: what was judged
/// then stays judged.
/// </summary>
public sealed class Rebuilding(StatementLog log, IEnumerable<IProjection> projections)
{
    private const int AtOnce = 500;

    /// <summary>In the order in which they can be filled.</summary>
    public IReadOnlyList<string> Tables { get; } = [.. projections.SelectMany(projection => projection.Tables)];

    /// <summary>Part of the caller's transaction, without references to the tables: an enrolment that goes and comes back must not take the learner's own words along.</summary>
    /// <returns>How many statements of the site's own there are.</returns>
    public long Run(SqlSession sql, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sql);
        foreach (var table in Tables.Reverse()) sql.ExecuteScript($"DELETE FROM {table}");

        var own = 0L;
        for (var last = 0L; ;)
        {
            ct.ThrowIfCancellationRequested();

            // What others have sent has no consequences here, now as then.
            var stored = sql.Query(
                $"SELECT Sequence, Json FROM StoredStatements WHERE CredentialId IS NULL AND Sequence > {last} ORDER BY Sequence LIMIT {AtOnce}",
                row => (Sequence: row.GetInt64(0), Json: row.GetString(1)));
            if (stored.Count == 0) return own;

            foreach (var (_, json) in stored) log.Project(Statement.Parse(Encoding.UTF8.GetBytes(json)), sql);
            own += stored.Count;
            last = stored[^1].Sequence;
        }
    }
}
