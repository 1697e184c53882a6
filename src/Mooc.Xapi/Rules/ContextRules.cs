using Mooc.Xapi.Json;

namespace Mooc.Xapi.Rules;

/// <summary>What surrounds a statement (Data 2.4.6; 2.0.0: 4.2.2.5).</summary>
internal static class ContextRules
{
    private static readonly Shape ActivitiesShape = new("contextActivities", "Data 2.4.6.2",
        new("parent", OneOrMore),
        new("grouping", OneOrMore),
        new("category", OneOrMore),
        new("other", OneOrMore));

    private static readonly Shape AgentShape = new("a contextAgent", "2.0.0 4.2.2.5",
        new("objectType", AgentType, required: true),
        new("agent", ActorRules.Agent, required: true),
        new("relevantTypes", RelevantTypes));

    private static readonly Shape GroupShape = new("a contextGroup", "2.0.0 4.2.2.5",
        new("objectType", GroupType, required: true),
        new("group", ActorRules.Group, required: true),
        new("relevantTypes", RelevantTypes));

    private static readonly Shape ContextShape = new("a context", "Data 2.4.6",
        new("registration", ValueRules.Uuid),
        new("instructor", ActorRules.Actor),
        new("team", ActorRules.Group),
        new("contextActivities", Activities),
        new("revision", ValueRules.Text),
        new("platform", ValueRules.Text),
        new("language", ValueRules.Language),
        new("statement", EventRules.StatementReference),
        new("extensions", MapRules.Extensions),
        new("contextAgents", Agents, since200: true),
        new("contextGroups", Groups, since200: true));

    public static void Context(Examination x, JsonNode node) => ContextShape.Check(x, node);

    /// <summary>What a context has only when the statement's object is an activity.</summary>
    public static void CheckWithoutActivity(Examination x, JsonNode context)
    {
        if (context.Find("revision"u8) is { } revision) x.Refuse(revision, "Data 2.4.6", "'revision' goes with an activity only.");
        if (context.Find("platform"u8) is { } platform) x.Refuse(platform, "Data 2.4.6", "'platform' goes with an activity only.");
    }

    private static void Activities(Examination x, JsonNode node) => ActivitiesShape.Check(x, node);

    private static void OneOrMore(Examination x, JsonNode node)
    {
        if (node.IsArray) ValueRules.Array(x, node, "Data 2.4.6.2", ActivityRules.Activity);
        else ActivityRules.Activity(x, node);
    }

    private static void Agents(Examination x, JsonNode node) => ValueRules.Array(x, node, "2.0.0 4.2.2.5", Agent);

    private static void Groups(Examination x, JsonNode node) => ValueRules.Array(x, node, "2.0.0 4.2.2.5", Group);

    private static void Agent(Examination x, JsonNode node) => AgentShape.Check(x, node);

    private static void Group(Examination x, JsonNode node) => GroupShape.Check(x, node);

    private static void AgentType(Examination x, JsonNode node) =>
        ValueRules.Exactly(x, node, "contextAgent"u8, "2.0.0 4.2.2.5", "The objectType here is contextAgent.");

    private static void GroupType(Examination x, JsonNode node) =>
        ValueRules.Exactly(x, node, "contextGroup"u8, "2.0.0 4.2.2.5", "The objectType here is contextGroup.");

    private static void RelevantTypes(Examination x, JsonNode node)
    {
        if (ValueRules.Array(x, node, "2.0.0 4.2.2.5", ValueRules.Iri) && node.Items.Count() == 0)
            x.Refuse(node, "2.0.0 4.2.2.5", "Here stands at least one type, or the property is left out.");
    }
}
