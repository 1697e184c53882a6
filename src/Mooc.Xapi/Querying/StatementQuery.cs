using System.Diagnostics.CodeAnalysis;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Querying;

/// <summary>What a reader of statements asks for (Communication 2.1.3).</summary>
public sealed record StatementQuery
{
    public Guid? StatementId { get; init; }

    public Guid? VoidedStatementId { get; init; }

    /// <summary>An agent, or a group with an identifier; its <see cref="AgentKey"/> is never null.</summary>
    public Actor? Agent { get; init; }

    public string? Verb { get; init; }

    public string? Activity { get; init; }

    public Guid? Registration { get; init; }

    public bool RelatedAgents { get; init; }

    public bool RelatedActivities { get; init; }

    /// <summary>Only what was stored after this moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only what was stored up to this moment, the moment itself included.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The most statements of one page; 0: as many as the store gives.</summary>
    public int Limit { get; init; }

    public StatementFormat Format { get; init; }

    public bool Attachments { get; init; }

    public bool Ascending { get; init; }

    /// <summary>Where the next page begins. The store's own parameter, for the address in <c>more</c>; its content is the store's affair.</summary>
    public string? Cursor { get; init; }

    /// <summary>
    /// Reads the parameters of a request, a repeated one as often as it came. Names are spelled exactly as in the standard; what is unknown, twice
    /// there, badly formed or does not go together is a problem, whose path is the parameter's name (Communication 2.1.3, 3.2).
    /// </summary>
    public static bool TryParse(
        IEnumerable<KeyValuePair<string, string>> parameters,
        XapiVersion version,
        [NotNullWhen(true)] out StatementQuery? query,
        out IReadOnlyList<StatementProblem> problems)
    {
        var reading = new StatementQueryReader(version);
        foreach (var (name, value) in parameters) reading.Take(name, value);

        query = reading.Finish();
        problems = reading.Problems;
        return query is not null;
    }
}
