using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Querying;

/// <summary>Reads the parameters of a query for statements one by one.</summary>
internal sealed class StatementQueryReader(XapiVersion version)
{
    private const string Clause = "Communication 2.1.3";

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<StatementProblem> problems = [];
    private StatementQuery query = new();

    public IReadOnlyList<StatementProblem> Problems => problems;

    public void Take(string name, string value)
    {
        if (problems.Count == Examination.MaxProblems) return;
        if (!names.Add(name)) Refuse(name, "This parameter stands here twice.");
        else query = Read(name, value);
    }

    public StatementQuery? Finish()
    {
        if (names.Contains("statementId") && names.Contains("voidedStatementId"))
            Refuse("voidedStatementId", "It does not go with statementId.");

        var single = names.Contains("statementId") ? "statementId" : names.Contains("voidedStatementId") ? "voidedStatementId" : null;
        var others = names.FirstOrDefault(n => n is not ("statementId" or "voidedStatementId" or "attachments" or "format"));
        if (single is not null && others is not null) Refuse(others, $"With {single} only attachments and format may stand.");

        return problems.Count == 0 ? query : null;
    }

    private StatementQuery Read(string name, string value) => name switch
    {
        "statementId" => query with { StatementId = Id(name, value) },
        "voidedStatementId" => query with { VoidedStatementId = Id(name, value) },
        "agent" => query with { Agent = Agent(name, value) },
        "verb" => query with { Verb = Iri(name, value) },
        "activity" => query with { Activity = Iri(name, value) },
        "registration" => query with { Registration = Id(name, value) },
        "related_agents" => query with { RelatedAgents = Flag(name, value) },
        "related_activities" => query with { RelatedActivities = Flag(name, value) },
        "since" => query with { Since = Moment(name, value) },
        "until" => query with { Until = Moment(name, value) },
        "limit" => query with { Limit = Count(name, value) },
        "format" => query with { Format = Format(name, value) },
        "attachments" => query with { Attachments = Flag(name, value) },
        "ascending" => query with { Ascending = Flag(name, value) },
        "cursor" => query with { Cursor = Cursor(name, value) },
        _ => Unknown(name),
    };

    private StatementQuery Unknown(string name)
    {
        Refuse(name, "There is no such parameter; upper and lower case count.");
        return query;
    }

    private Guid? Id(string name, string value)
    {
        if (!ParameterValue.TryReadId(value, out var id)) Refuse(name, "Its value is a UUID.");
        return id;
    }

    private Actor? Agent(string name, string value)
    {
        if (!ParameterValue.TryReadActor(value, version, out var actor, out var problem)) Refuse(name, problem);
        return actor;
    }

    private string Iri(string name, string value)
    {
        if (!ParameterValue.IsIri(value)) Refuse(name, "Its value is an IRI.");
        return value;
    }

    private bool Flag(string name, string value)
    {
        if (!ParameterValue.TryReadFlag(value, out var flag)) Refuse(name, "Its value is true or false.");
        return flag;
    }

    private DateTimeOffset? Moment(string name, string value)
    {
        if (!ParameterValue.TryReadMoment(value, out var moment)) Refuse(name, "Its value is a moment in ISO 8601.");
        return moment;
    }

    private int Count(string name, string value)
    {
        if (!ParameterValue.TryReadCount(value, out var count)) Refuse(name, "Its value is a number, 0 or more.");
        return count;
    }

    private StatementFormat Format(string name, string value)
    {
        if (value is not ("exact" or "ids" or "canonical")) Refuse(name, "Its value is exact, ids or canonical.");
        return value switch
        {
            "ids" => StatementFormat.Ids,
            "canonical" => StatementFormat.Canonical,
            _ => StatementFormat.Exact,
        };
    }

    private string Cursor(string name, string value)
    {
        if (value.Length is 0 or > 1000) Refuse(name, "Follow the address in 'more' as it was given.");
        return value;
    }

    private void Refuse(string name, string message) => problems.Add(new StatementProblem(name, Clause, message));
}
