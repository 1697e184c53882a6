using Mooc.Xapi.Json;

namespace Mooc.Xapi.Storing;

/// <summary>Collects every agent and activity that a statement names, wherever it does.</summary>
internal sealed class Involved
{
    public HashSet<string> Agents { get; } = [];

    public HashSet<string> Activities { get; } = [];

    /// <summary>Takes an agent, or a group with its members.</summary>
    public static void AddActor(HashSet<string> agents, JsonNode actor)
    {
        if (AgentKey.Of(actor) is { } key) agents.Add(key);
        if (actor.Find("member"u8) is not { IsArray: true } members) return;
        foreach (var member in members.Items) AddActor(agents, member);
    }

    public void Add(JsonNode statement)
    {
        if (statement.Find("actor"u8) is { } actor) AddActor(Agents, actor);
        if (statement.Find("authority"u8) is { } authority) AddActor(Agents, authority);
        if (statement.Find("object"u8) is { } target) AddObject(target);
        if (statement.Find("context"u8) is { } context) AddContext(context);
    }

    private void AddObject(JsonNode target)
    {
        switch (target.Find("objectType"u8)?.ToString())
        {
            case "Agent" or "Group":
                AddActor(Agents, target);
                break;
            case "SubStatement":
                Add(target);
                break;
            case null or "Activity":
                AddActivity(target);
                break;
        }
    }

    private void AddActivity(JsonNode activity)
    {
        if (activity.Find("id"u8) is { } id) Activities.Add(id.ToString());
    }

    private void AddContext(JsonNode context)
    {
        if (context.Find("instructor"u8) is { } instructor) AddActor(Agents, instructor);
        if (context.Find("team"u8) is { } team) AddActor(Agents, team);
        AddEach(context.Find("contextAgents"u8), "agent"u8);
        AddEach(context.Find("contextGroups"u8), "group"u8);
        if (context.Find("contextActivities"u8) is not { IsObject: true } activities) return;

        foreach (var property in activities.Properties)
        {
            if (!property.Value.IsArray) AddActivity(property.Value);
            else foreach (var activity in property.Value.Items) AddActivity(activity);
        }
    }

    private void AddEach(JsonNode? list, ReadOnlySpan<byte> name)
    {
        if (list is not { IsArray: true } entries) return;
        foreach (var entry in entries.Items)
        {
            if (entry.Find(name) is { } actor) AddActor(Agents, actor);
        }
    }
}
