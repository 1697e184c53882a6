using Microsoft.AspNetCore.Mvc;
using Mooc.Xapi;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Admin;

/// <summary>What an administrator looks for among the statements, as they typed it.</summary>
public sealed class StatementFilter
{
    [FromQuery(Name = "agent")]
    public string? Agent { get; init; }

    [FromQuery(Name = "verb")]
    public string? Verb { get; init; }

    [FromQuery(Name = "activity")]
    public string? Activity { get; init; }

    [FromQuery(Name = "registration")]
    public string? Registration { get; init; }

    [FromQuery(Name = "since")]
    public string? Since { get; init; }

    [FromQuery(Name = "until")]
    public string? Until { get; init; }

    /// <summary>The filter as part of an address, the other parameters before it.</summary>
    public string ToQuery(params (string Name, string Value)[] others) => QueryString.Create(
        others.Select(other => KeyValuePair.Create(other.Name, (string?)other.Value)).Concat(
        [
            KeyValuePair.Create("agent", Agent), KeyValuePair.Create("verb", Verb), KeyValuePair.Create("activity", Activity),
            KeyValuePair.Create("registration", Registration), KeyValuePair.Create("since", Since), KeyValuePair.Create("until", Until),
        ]).Where(pair => !string.IsNullOrWhiteSpace(pair.Value))).ToUriComponent();

    /// <summary>What the store is asked for.</summary>
    /// <param name="home">The home page of this site's accounts.</param>
    /// <param name="faults">The fields that cannot be understood, each with a sentence.</param>
    public StatementQuery ToStatementQuery(string home, out IReadOnlyList<(string Field, string Fault)> faults)
    {
        var found = new List<(string, string)>();
        var query = new StatementQuery
        {
            Agent = AgentOf(Agent?.Trim(), home),
            Verb = Iri(nameof(Verb), VerbOf(Verb?.Trim()), found),
            Activity = Iri(nameof(Activity), Activity?.Trim(), found),
            RelatedAgents = true,
            RelatedActivities = true,
            Registration = Id(Registration?.Trim(), found),
            Since = Moment(nameof(Since), Since?.Trim(), found),
            Until = Moment(nameof(Until), Until?.Trim(), found),
        };
        faults = found;
        return query;
    }

    /// <summary>A mail address, or the name of an account here.</summary>
    private static Agent? AgentOf(string? text, string home) => text switch
    {
        null or "" => null,
        _ when text.StartsWith("mailto:", StringComparison.Ordinal) => new Agent { Mbox = text },
        _ when text.Contains('@', StringComparison.Ordinal) => new Agent { Mbox = "mailto:" + text },
        _ when text.Split('|') is [var page, var name] => Mooc.Xapi.Agent.WithAccount(page, name),
        _ => Mooc.Xapi.Agent.WithAccount(home, text),
    };

    /// <summary>One of the verbs of the standard's authors may be named by its last word.</summary>
    private static string? VerbOf(string? text) => string.IsNullOrEmpty(text) || text.Contains(':', StringComparison.Ordinal) ? text : "http://adlnet.gov/expapi/verbs/" + text;

    private static string? Iri(string field, string? text, List<(string, string)> faults)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (!ParameterValue.IsIri(text)) faults.Add((field, "Type a whole address such as https://city.example/course."));
        return text;
    }

    private static Guid? Id(string? text, List<(string, string)> faults)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (!ParameterValue.TryReadId(text, out var id)) faults.Add((nameof(Registration), "A registration is a UUID such as 7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e."));
        return id;
    }

    private static DateTimeOffset? Moment(string field, string? text, List<(string, string)> faults)
    {
        if (string.IsNullOrEmpty(text)) return null;

        // A date alone is its first moment; a form gives a moment without a zone, which is UTC here.
        if (!ParameterValue.TryReadMoment(text.Length == 10 ? text + "T00:00:00Z" : text, out var moment)) faults.Add((field, "Type a moment such as 2026-03-01T09:30."));
        return moment;
    }
}
