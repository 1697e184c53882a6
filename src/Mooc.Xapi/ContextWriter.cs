using System.Text.Json;

namespace Mooc.Xapi;

internal readonly struct ContextWriter(Utf8JsonWriter json)
{
    private readonly ActorWriter actors = new(json);
    private readonly ActivityWriter activities = new(json);

    public void Write(Context context)
    {
        json.WriteStartObject("context"u8);
        if (context.Registration is { } registration) json.WriteString("registration"u8, registration);
        if (context.Instructor is { } instructor) actors.Write("instructor"u8, instructor);
        if (context.Team is { } team) actors.Write("team"u8, team);
        WriteAgents(context.ContextAgents);
        WriteGroups(context.ContextGroups);
        if (context.ContextActivities is { } around) WriteActivities(around);
        json.WriteText("revision"u8, context.Revision);
        json.WriteText("platform"u8, context.Platform);
        json.WriteText("language"u8, context.Language);
        WriteReference(context.Statement);
        json.WriteExtensions(context.Extensions);
        json.WriteEndObject();
    }

    private void WriteReference(StatementReference? reference)
    {
        if (reference is null) return;

        json.WritePropertyName("statement"u8);
        json.WriteReference(reference);
    }

    private void WriteAgents(IReadOnlyList<ContextAgent> agents)
    {
        if (agents.Count == 0) return;

        json.WriteStartArray("contextAgents"u8);
        foreach (var agent in agents) WriteInvolved("contextAgent"u8, "agent"u8, agent.Agent, agent.RelevantTypes);
        json.WriteEndArray();
    }

    private void WriteGroups(IReadOnlyList<ContextGroup> groups)
    {
        if (groups.Count == 0) return;

        json.WriteStartArray("contextGroups"u8);
        foreach (var group in groups) WriteInvolved("contextGroup"u8, "group"u8, group.Group, group.RelevantTypes);
        json.WriteEndArray();
    }

    private void WriteInvolved(ReadOnlySpan<byte> type, ReadOnlySpan<byte> name, Actor actor, IReadOnlyList<string>? relevantTypes)
    {
        json.WriteStartObject();
        json.WriteString("objectType"u8, type);
        actors.Write(name, actor);
        json.WriteTexts("relevantTypes"u8, relevantTypes);
        json.WriteEndObject();
    }

    private void WriteActivities(ContextActivities around)
    {
        json.WriteStartObject("contextActivities"u8);
        WriteList("parent"u8, around.Parent);
        WriteList("grouping"u8, around.Grouping);
        WriteList("category"u8, around.Category);
        WriteList("other"u8, around.Other);
        json.WriteEndObject();
    }

    private void WriteList(ReadOnlySpan<byte> name, IReadOnlyList<Activity> list)
    {
        if (list.Count == 0) return;

        json.WriteStartArray(name);
        foreach (var activity in list) activities.Write(activity);
        json.WriteEndArray();
    }
}
