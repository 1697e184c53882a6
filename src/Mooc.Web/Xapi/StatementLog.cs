using System.Text;
using Mooc.Web.Data;
using Mooc.Xapi;
using Mooc.Xapi.Rules;

namespace Mooc.Web.Xapi;

/// <summary>Appends the site's own statements, and with each the rows that follow from it.</summary>
public sealed class StatementLog(ActivityIds ids, IEnumerable<IProjection> projections, TimeProvider clock)
{
    private readonly IReadOnlyList<IProjection> _projections = [.. projections];
    private DateTime _lastStored;

    private Agent Authority => Agent.WithAccount(ids.Base, "mooc");

    public ActivityIds Ids => ids;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Stores the statement unless its id is already there: a repeat makes no second row. Only called on the write queue's thread.
    /// </summary>
    /// <returns>False for a repeat.</returns>
    /// <exception cref="InvalidOperationException">The statement breaks a rule of xAPI: a mistake in this program.</exception>
    public bool Append(Statement statement, SqlSession sql)
    {
        if (sql.Exists($"SELECT 1 FROM StoredStatements WHERE Id = {statement.Id}")) return false;

        var stored = NextStored();
        var complete = statement with
        {
            Timestamp = statement.Timestamp ?? stored,
            Stored = stored,
            Version = "1.0.3",
            Authority = Authority,
        };
        var json = complete.ToUtf8Json();
        if (StatementRules.Check(json, XapiVersion.V103) is [var problem, ..]) throw new InvalidOperationException($"The site made an invalid statement: {problem}");

        var account = complete.Actor.Account!;
        var activity = complete.Object as Activity;
        sql.Execute($"""
            INSERT INTO StoredStatements (Id, StoredAt, Actor, Verb, Activity, Registration, RefersTo, IsVoided, Json)
            VALUES ({complete.Id}, {stored}, {$"account|{account.HomePage}|{account.Name}"}, {complete.Verb.Id}, {activity?.Id},
                    {complete.Context?.Registration}, NULL, 0, {Encoding.UTF8.GetString(json)})
            """);
        Project(complete, sql);
        return true;
    }

    /// <summary>Whether the site said so itself; others' statements have no consequences here.</summary>
    public bool IsOwn(Statement statement) => Authority.Equals(statement.Authority);

    /// <summary>Applies a statement's consequences; also for making them all again.</summary>
    public void Project(Statement statement, SqlSession sql)
    {
        foreach (var projection in _projections) projection.Apply(statement, sql);
    }

    /// <summary>Never earlier than the one before: "since" must not miss a statement.</summary>
    private DateTime NextStored()
    {
        var now = Now;
        now = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        return _lastStored = now > _lastStored ? now : _lastStored;
    }
}
