using Mooc.Xapi.Json;
using Mooc.Xapi.Rules;

namespace Mooc.Xapi.Storing;

/// <summary>
/// What a store looks statements up by (Communication 2.1.3), so that no query has to read JSON. Agents and groups stand here as their
/// <see cref="AgentKey"/>, each once.
/// </summary>
public sealed record StatementIndex
{
    public required Guid Id { get; init; }

    public required DateTimeOffset Stored { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>None when the actor is a group without an identifier.</summary>
    public required string? Actor { get; init; }

    public required string Verb { get; init; }

    /// <summary>The object when it is an activity.</summary>
    public required string? Activity { get; init; }

    public required Guid? Registration { get; init; }

    /// <summary>The statement that the object points to: a query that finds that one finds this one too.</summary>
    public required Guid? Reference { get; init; }

    /// <summary>Whether <see cref="Reference"/> is voided by this statement, which then cannot be voided itself (Data 2.3.2).</summary>
    public required bool IsVoiding { get; init; }

    /// <summary>Whom the parameter <c>agent</c> finds: actor and object, and the members of these when they are groups.</summary>
    public required IReadOnlyCollection<string> Agents { get; init; }

    /// <summary>Whom <c>agent</c> finds with <c>related_agents</c>: besides, whoever stands in authority, context or SubStatement.</summary>
    public required IReadOnlyCollection<string> RelatedAgents { get; init; }

    /// <summary>What <c>activity</c> finds with <c>related_activities</c>: besides the object, the context's activities and the SubStatement's.</summary>
    public required IReadOnlyCollection<string> RelatedActivities { get; init; }

    /// <summary>Of a statement as <see cref="StatementNormalizer"/> made it.</summary>
    /// <exception cref="FormatException">The text is no such statement.</exception>
    public static StatementIndex Of(ReadOnlyMemory<byte> normalized)
    {
        using var tree = StoredText.Read(normalized);
        return Of(tree.Root);
    }

    private static StatementIndex Of(JsonNode statement)
    {
        var actor = Required(statement, "actor"u8);
        var target = Required(statement, "object"u8);
        var verb = Required(Required(statement, "verb"u8), "id"u8).ToString();
        var type = target.Find("objectType"u8)?.ToString() ?? "Activity";
        var agents = new HashSet<string>();
        Involved.AddActor(agents, actor);
        if (type is "Agent" or "Group") Involved.AddActor(agents, target);

        var related = new Involved();
        related.Add(statement);
        return new StatementIndex
        {
            Id = IdOf(Required(statement, "id"u8)),
            Stored = TimeOf(Required(statement, "stored"u8)),
            Timestamp = TimeOf(Required(statement, "timestamp"u8)),
            Actor = AgentKey.Of(actor),
            Verb = verb,
            Activity = type is "Activity" ? Required(target, "id"u8).ToString() : null,
            Registration = statement.Find("context"u8)?.Find("registration"u8) is { } registration ? IdOf(registration) : null,
            Reference = type is "StatementRef" ? IdOf(Required(target, "id"u8)) : null,
            IsVoiding = type is "StatementRef" && verb == Xapi.Verb.Voided,
            Agents = agents,
            RelatedAgents = related.Agents,
            RelatedActivities = related.Activities,
        };
    }

    private static JsonNode Required(JsonNode node, ReadOnlySpan<byte> name) =>
        node.Find(name) ?? throw new FormatException("A stored statement has id, actor, verb, object, timestamp and stored.");

    private static Guid IdOf(JsonNode node) =>
        Formats.TryReadUuid(node.Text, out var id) ? id : throw new FormatException("This is no UUID.");

    private static DateTimeOffset TimeOf(JsonNode node) =>
        IsoTime.TryRead(node.Text, out var moment, out _) ? moment : throw new FormatException("This is no moment.");
}
