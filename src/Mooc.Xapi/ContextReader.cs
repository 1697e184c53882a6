using System.Text.Json;

namespace Mooc.Xapi;

internal static class ContextReader
{
    public static Context Read(JsonElement json) => new()
    {
        Registration = json.Id("registration"),
        Instructor = json.Read("instructor", ActorReader.Read),
        Team = json.Read("team", ActorReader.ReadGroup),
        ContextActivities = json.Read("contextActivities", ReadActivities),
        Revision = json.Text("revision"),
        Platform = json.Text("platform"),
        Language = json.Text("language"),
        Statement = json.Read("statement", StatementReader.ReadReference),
        Extensions = json.Extensions(),
        ContextAgents = json.ReadList("contextAgents", ReadAgent) ?? [],
        ContextGroups = json.ReadList("contextGroups", ReadGroup) ?? [],
    };

    private static ContextActivities ReadActivities(JsonElement json) => new()
    {
        Parent = json.ReadOneOrMany("parent", ActivityReader.Read),
        Grouping = json.ReadOneOrMany("grouping", ActivityReader.Read),
        Category = json.ReadOneOrMany("category", ActivityReader.Read),
        Other = json.ReadOneOrMany("other", ActivityReader.Read),
    };

    private static ContextAgent ReadAgent(JsonElement json) =>
        new(ActorReader.ReadAgent(json.Required("agent")), json.ReadList("relevantTypes", JsonReading.TextOf));

    private static ContextGroup ReadGroup(JsonElement json) =>
        new(ActorReader.ReadGroup(json.Required("group")), json.ReadList("relevantTypes", JsonReading.TextOf));
}
