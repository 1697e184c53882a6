using System.Text.Json;

namespace Mooc.Xapi;

/// <summary>Reads statements that have passed the rules; it looks for what it knows and passes over the rest.</summary>
internal static class StatementReader
{
    public static Statement Read(JsonElement json) => new()
    {
        Id = json.Id("id"),
        Actor = ActorReader.Read(json.Required("actor")),
        Verb = ReadVerb(json.Required("verb")),
        Object = ReadObject(json.Required("object")),
        Result = json.Read("result", ReadResult),
        Context = json.Read("context", ContextReader.Read),
        Timestamp = json.Time("timestamp"),
        Stored = json.Time("stored"),
        Authority = json.Read("authority", ActorReader.Read),
        Version = json.Text("version"),
        Attachments = json.ReadList("attachments", ReadAttachment) ?? [],
    };

    private static Verb ReadVerb(JsonElement json) => new(json.RequiredText("id"), json.Languages("display"));

    private static StatementObject ReadObject(JsonElement json) => json.Text("objectType") switch
    {
        "Agent" or "Group" => ActorReader.Read(json),
        "StatementRef" => ReadReference(json),
        "SubStatement" => ReadInner(json),
        null or "Activity" => ActivityReader.Read(json),
        var other => throw new FormatException($"'{other}' is no type of object."),
    };

    private static SubStatement ReadInner(JsonElement json) => new()
    {
        Actor = ActorReader.Read(json.Required("actor")),
        Verb = ReadVerb(json.Required("verb")),
        Object = ReadObject(json.Required("object")),
        Result = json.Read("result", ReadResult),
        Context = json.Read("context", ContextReader.Read),
        Timestamp = json.Time("timestamp"),
        Attachments = json.ReadList("attachments", ReadAttachment) ?? [],
    };

    public static StatementReference ReadReference(JsonElement json) => new(json.RequiredId("id"));

    private static Result ReadResult(JsonElement json) => new()
    {
        Score = json.Read("score", ReadScore),
        Success = json.YesNo("success"),
        Completion = json.YesNo("completion"),
        Response = json.Text("response"),
        Duration = json.Text("duration"),
        Extensions = json.Extensions(),
    };

    private static Score ReadScore(JsonElement json) => new()
    {
        Scaled = json.Number("scaled"),
        Raw = json.Number("raw"),
        Min = json.Number("min"),
        Max = json.Number("max"),
    };

    private static Attachment ReadAttachment(JsonElement json) => new()
    {
        UsageType = json.RequiredText("usageType"),
        Display = json.Languages("display") ?? throw JsonReading.Missing("display"),
        Description = json.Languages("description"),
        ContentType = json.RequiredText("contentType"),
        Length = (long)(json.Number("length") ?? throw JsonReading.Missing("length")),
        Sha2 = json.RequiredText("sha2"),
        FileUrl = json.Text("fileUrl"),
    };
}
