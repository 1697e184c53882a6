using Mooc.Web.Data;
using Mooc.Xapi;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Xapi;

/// <summary>
/// The question that a query puts to the tables. It has two halves, each along an index and each ended by the limit: what matches by itself, and what is about
/// something that matches, at whatever distance.
/// </summary>
internal sealed class StatementSql(StatementQuery query, long? after, Guid? seesOnly)
{
    private readonly SqlText _text = new();

    /// <summary>Whether the agent asked for vouches for statements here; those of <see cref="Vouched"/>.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>The key whose statements the agent vouches for; null: the site's own.</summary>
    public Guid? Vouched { get; init; }

    private bool JoinsAgents => query.Agent is not null && !(query.RelatedAgents && IsAuthority);

    private bool JoinsActivities => query is { Activity: not null, RelatedActivities: true };

    private bool IsFiltered => query is not { Agent: null, Verb: null, Activity: null, Registration: null };

    public FormattableString Of(int most)
    {
        _text.Add($"SELECT Sequence AS Place, StoredAt, Json FROM StoredStatements WHERE Sequence IN (SELECT * FROM (");
        AddPlace();
        AddJoins();
        AddBounds();
        AddMatch();
        AddOrder(most);
        _text.Add($") AS found");
        if (IsFiltered) AddReferences(most);
        _text.Add($")");
        AddOrder(most);
        return _text.ToSql();
    }

    private void AddReferences(int most)
    {
        _text.Add($"UNION SELECT * FROM (SELECT f.Sequence AS Place FROM (SELECT s.Sequence, s.RefersTo FROM StoredStatements s");
        AddBounds();
        _text.Add($"""
            AND s.RefersTo IS NOT NULL) f
            WHERE EXISTS (
                WITH RECURSIVE chain(Id) AS (SELECT f.RefersTo UNION SELECT n.RefersTo FROM chain JOIN StoredStatements n ON n.Id = chain.Id WHERE n.RefersTo IS NOT NULL)
                SELECT 1 FROM chain JOIN StoredStatements s ON s.Id = chain.Id
            """);
        AddJoins();
        _text.Add($"WHERE 1 = 1");
        if (seesOnly is not null) _text.Add($"AND s.CredentialId = {seesOnly}");
        AddMatch();
        _text.Add($")");
        AddOrder(most);
        _text.Add($") AS about");
    }

    private void AddOrder(int most)
    {
        if (query.Ascending) _text.Add($"ORDER BY Place LIMIT {most}");
        else _text.Add($"ORDER BY Place DESC LIMIT {most}");
    }

    /// <summary>
    /// The order is asked of the table whose index leads, which with a registration is always its own. Asked of another, SQLite reads all that match and sorts them, and what
    /// matches a course is a large part of the table.
    /// </summary>
    private void AddPlace()
    {
        if (JoinsAgents && query.Registration is null) _text.Add($"SELECT g.Sequence AS Place FROM StoredStatements s");
        else if (JoinsActivities && query.Registration is null) _text.Add($"SELECT a.Sequence AS Place FROM StoredStatements s");
        else _text.Add($"SELECT s.Sequence AS Place FROM StoredStatements s");
    }

    private void AddJoins()
    {
        if (query.Agent is { } agent && JoinsAgents)
            _text.Add($"JOIN StatementAgents g ON g.Sequence = s.Sequence AND g.Agent = {AgentKey.Of(agent)} AND g.IsRelated <= {query.RelatedAgents}");
        if (query.Activity is { } activity && JoinsActivities)
            _text.Add($"JOIN StatementActivities a ON a.Sequence = s.Sequence AND a.Activity = {activity}");
    }

    /// <summary>What holds for the statements that are found, never for those that they are about.</summary>
    private void AddBounds()
    {
        _text.Add($"WHERE NOT s.IsVoided");
        if (seesOnly is not null) _text.Add($"AND s.CredentialId = {seesOnly}");
        if (after is not null && query.Ascending) _text.Add($"AND s.Sequence > {after}");
        if (after is not null && !query.Ascending) _text.Add($"AND s.Sequence < {after}");

        // Times grow with the sequence, so a moment is a place in it, and the search stays on the index that the filter has chosen.
        if (query.Since is { UtcDateTime: var since })
            _text.Add($"AND s.Sequence > COALESCE((SELECT b.Sequence FROM StoredStatements b WHERE b.StoredAt <= {since} ORDER BY b.StoredAt DESC, b.Sequence DESC LIMIT 1), 0)");
        if (query.Until is { UtcDateTime: var until })
            _text.Add($"AND s.Sequence <= COALESCE((SELECT b.Sequence FROM StoredStatements b WHERE b.StoredAt <= {until} ORDER BY b.StoredAt DESC, b.Sequence DESC LIMIT 1), 0)");
    }

    /// <summary>
    /// The index of the rarest thing asked for is to lead: of one registration there are tens of statements, of a verb there may be a hundred thousand. What is joined to an
    /// empty text is only looked at once the row has been found; without that the planner may choose any index.
    /// </summary>
    private void AddMatch()
    {
        if (query is { Verb: not null, Registration: null, Agent: null, Activity: null }) _text.Add($"AND s.Verb = {query.Verb}");
        else if (query.Verb is not null) _text.Add($"AND s.Verb || '' = {query.Verb}");
        if (query is { Activity: not null, RelatedActivities: false, Registration: null, Agent: null }) _text.Add($"AND s.Activity = {query.Activity}");
        else if (query is { Activity: not null, RelatedActivities: false }) _text.Add($"AND s.Activity || '' = {query.Activity}");
        if (query.Registration is not null) _text.Add($"AND s.Registration = {query.Registration}");
        if (query is { Agent: { } agent, RelatedAgents: true } && IsAuthority) AddVouched(AgentKey.Of(agent));
    }

    private void AddVouched(string? agent)
    {
        _text.Add($"AND (EXISTS (SELECT 1 FROM StatementAgents g WHERE g.Sequence = s.Sequence AND g.Agent = {agent})");
        if (Vouched is null) _text.Add($"OR s.CredentialId IS NULL)");
        else _text.Add($"OR s.CredentialId = {Vouched})");
    }
}
