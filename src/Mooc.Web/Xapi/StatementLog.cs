using Mooc.Web.Data;
using Mooc.Xapi;
using Mooc.Xapi.Rules;
using Mooc.Xapi.Storing;

namespace Mooc.Web.Xapi;

/// <summary>Appends the site's own statements, and with each the rows that follow from it.</summary>
public sealed partial class StatementLog(
    ActivityIds ids, Authorities authorities, StatementTimes times, IEnumerable<IProjection> projections, TimeProvider clock, ILogger<StatementLog> log)
{
    private readonly IReadOnlyList<IProjection> _projections = [.. projections];
    private readonly StatementRows _rows = new(authorities);

    public ActivityIds Ids => ids;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Stores the statement unless its id is already there: a repeat makes no second row. Only called on the write queue's thread.
    /// </summary>
    /// <returns>False for a repeat.</returns>
    /// <exception cref="InvalidOperationException">The statement breaks a rule of xAPI: a mistake in this program.</exception>
    public bool Append(Statement statement, SqlSession sql)
    {
        if (sql.Exists($"SELECT 1 FROM StoredStatements WHERE Id = {statement.Id} AND CredentialId IS NULL")) return false;

        TakeBack(statement.Id, sql);
        var stored = times.Next(sql);
        var complete = statement with
        {
            // What is stored is never older than what was stored before; what happened may be, where the clock was set back or a past is told.
            Timestamp = statement.Timestamp ?? (Now < stored ? Now : stored),
            Stored = stored,
            Version = "1.0.3",
            Authority = authorities.Of(null),
        };
        var json = complete.ToUtf8Json();
        if (StatementRules.Check(json, XapiVersion.V103) is [var problem, ..]) throw new InvalidOperationException($"The site made an invalid statement: {problem}");

        _rows.Insert([StatementRow.Of(json)], [StatementDefinitions.Of(json)], sql);
        Project(complete, sql);
        return true;
    }

    /// <summary>Applies a statement's consequences; also for making them all again.</summary>
    public void Project(Statement statement, SqlSession sql)
    {
        foreach (var projection in _projections) projection.Apply(statement, sql);
    }

    /// <summary>
    /// The ids of the site's statements can be worked out by whoever reads others of the same learner. Who stores something under the id of what is yet to come must
    /// not keep it from happening.
    /// </summary>
    private void TakeBack(Guid? id, SqlSession sql)
    {
        if (sql.Execute($"DELETE FROM StoredStatements WHERE Id = {id} AND CredentialId IS NOT NULL") > 0) TookBack(id);
    }

    [LoggerMessage(LogLevel.Warning, "A statement that was sent to /xapi had the id {Id} of one of the site's own and was removed")]
    private partial void TookBack(Guid? id);
}
