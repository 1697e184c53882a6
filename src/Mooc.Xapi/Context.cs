namespace Mooc.Xapi;

/// <summary>What surrounded it (Data 2.4.6).</summary>
public sealed record Context
{
    /// <summary>Ties together what belongs to one attempt, session or enrolment.</summary>
    public Guid? Registration { get; init; }

    public Actor? Instructor { get; init; }

    public Group? Team { get; init; }

    public ContextActivities? ContextActivities { get; init; }

    /// <summary>The version of the activity; only when the statement's object is an activity.</summary>
    public string? Revision { get; init; }

    /// <summary>Where it was done; only when the statement's object is an activity.</summary>
    public string? Platform { get; init; }

    /// <summary>The language in which it was done, as an RFC 5646 tag.</summary>
    public string? Language { get; init; }

    public StatementReference? Statement { get; init; }

    public ExtensionMap? Extensions { get; init; }

    /// <summary>Further agents and what they have to do with it (2.0.0 only, 4.2.2.5).</summary>
    public IReadOnlyList<ContextAgent> ContextAgents { get; init; } = [];

    /// <summary>Further groups and what they have to do with it (2.0.0 only, 4.2.2.5).</summary>
    public IReadOnlyList<ContextGroup> ContextGroups { get; init; } = [];
}
