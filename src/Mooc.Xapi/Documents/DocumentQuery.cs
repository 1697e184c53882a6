using System.Diagnostics.CodeAnalysis;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Documents;

/// <summary>Which document, or which documents, a request means (Communication 2.3, 2.6, 2.7).</summary>
public sealed record DocumentQuery
{
    public required DocumentResource Resource { get; init; }

    /// <summary>The activity; none for an agent profile.</summary>
    public string? Activity { get; init; }

    /// <summary>Whose it is; none for an activity profile. Its <see cref="AgentKey"/> is never null.</summary>
    public Actor? Agent { get; init; }

    /// <summary>The registration that a state belongs to, if it belongs to one.</summary>
    public Guid? Registration { get; init; }

    /// <summary><c>stateId</c> or <c>profileId</c>; none: all of the context.</summary>
    public string? Id { get; init; }

    /// <summary>Only what was stored after this moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>
    /// Reads the parameters of a request, a repeated one as often as it came. What is unknown, twice there, badly formed, missing or does not go together is
    /// a problem, whose path is the parameter's name.
    /// </summary>
    public static bool TryParse(
        IEnumerable<KeyValuePair<string, string>> parameters,
        DocumentResource resource,
        DocumentAction action,
        XapiVersion version,
        [NotNullWhen(true)] out DocumentQuery? query,
        out IReadOnlyList<StatementProblem> problems)
    {
        var reading = new DocumentQueryReader(resource, action, version);
        foreach (var (name, value) in parameters) reading.Take(name, value);

        query = reading.Finish();
        problems = reading.Problems;
        return query is not null;
    }
}
