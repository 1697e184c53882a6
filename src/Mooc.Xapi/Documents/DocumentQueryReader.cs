using Mooc.Xapi.Querying;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Documents;

/// <summary>Reads the parameters of a request about documents one by one.</summary>
internal sealed class DocumentQueryReader(DocumentResource resource, DocumentAction action, XapiVersion version)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<StatementProblem> problems = [];
    private DocumentQuery query = new() { Resource = resource };

    public IReadOnlyList<StatementProblem> Problems => problems;

    private bool IsState => resource is DocumentResource.State;

    private string IdName => IsState ? "stateId" : "profileId";

    private string Clause => resource switch
    {
        DocumentResource.State => "Communication 2.3",
        DocumentResource.AgentProfile => "Communication 2.6",
        _ => "Communication 2.7",
    };

    public void Take(string name, string value)
    {
        if (problems.Count == Examination.MaxProblems) return;
        if (!names.Add(name)) Refuse(name, "This parameter stands here twice.");
        else query = Read(name, value);
    }

    public DocumentQuery? Finish()
    {
        if (resource is not DocumentResource.AgentProfile) Require("activityId");
        if (resource is not DocumentResource.ActivityProfile) Require("agent");
        if (action is DocumentAction.Replace or DocumentAction.Merge || (action is DocumentAction.Delete && !IsState)) Require(IdName);
        if (query is { Id: not null, Since: not null }) Refuse("since", $"It does not go with {IdName}.");
        return problems.Count == 0 ? query : null;
    }

    private DocumentQuery Read(string name, string value) => name switch
    {
        "activityId" when resource is not DocumentResource.AgentProfile => query with { Activity = Iri(name, value) },
        "agent" when resource is not DocumentResource.ActivityProfile => query with { Agent = Agent(name, value) },
        "registration" when IsState => query with { Registration = Registration(name, value) },
        "since" when action is DocumentAction.Read => query with { Since = Moment(name, value) },
        _ when name == IdName => query with { Id = Id(name, value) },
        _ => Unknown(name),
    };

    private DocumentQuery Unknown(string name)
    {
        Refuse(name, "There is no such parameter here; upper and lower case count.");
        return query;
    }

    private string Iri(string name, string value)
    {
        if (!ParameterValue.IsIri(value)) Refuse(name, "Its value is an IRI.");
        return value;
    }

    private Actor? Agent(string name, string value)
    {
        if (!ParameterValue.TryReadActor(value, version, out var actor, out var problem)) Refuse(name, problem);
        return actor;
    }

    private Guid? Registration(string name, string value)
    {
        if (!ParameterValue.TryReadId(value, out var id)) Refuse(name, "Its value is a UUID.");
        return id;
    }

    private DateTimeOffset? Moment(string name, string value)
    {
        if (!ParameterValue.TryReadMoment(value, out var moment)) Refuse(name, "Its value is a moment in ISO 8601.");
        return moment;
    }

    // A NUL could not be kept by every database.
    private string Id(string name, string value)
    {
        if (value.Length is 0 or > 1000 || value.Contains('\0', StringComparison.Ordinal)) Refuse(name, "Its value has 1 to 1000 characters and no NUL.");
        return value;
    }

    private void Require(string name)
    {
        if (!names.Contains(name)) Refuse(name, "This parameter is missing.");
    }

    private void Refuse(string name, string message) => problems.Add(new StatementProblem(name, Clause, message));
}
