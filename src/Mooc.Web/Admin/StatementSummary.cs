using System.Globalization;
using System.Text.Json;
using Mooc.Web.Xapi;

namespace Mooc.Web.Admin;

/// <summary>A statement in one line, for the list and for a table of figures elsewhere.</summary>
public sealed record StatementSummary(
    string Id, string Stored, string Timestamp, string Actor, string Verb, string ObjectType, string What, string Registration,
    string Success, string Completion, string Scaled, string Raw, string Max, string Duration, string Response)
{
    /// <summary>The headings of its columns, in the order of <see cref="Cells"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id", "stored", "timestamp", "actor", "verb", "object_type", "object", "registration", "success", "completion", "score_scaled", "score_raw", "score_max", "duration", "response",
    ];

    public IReadOnlyList<string> Cells => [Id, Stored, Timestamp, Actor, Verb, ObjectType, What, Registration, Success, Completion, Scaled, Raw, Max, Duration, Response];

    /// <summary>The verb's last word.</summary>
    public string VerbWord => Verb[(Verb.TrimEnd('/').LastIndexOf('/') + 1)..];

    public static StatementSummary Of(FoundStatement found)
    {
        ArgumentNullException.ThrowIfNull(found);
        using var json = JsonDocument.Parse(found.Json);
        var statement = json.RootElement;
        return new StatementSummary(
            Text(statement, "id"), found.StoredAt.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), Text(statement, "timestamp"),
            ActorOf(statement.GetProperty("actor")), Text(statement, "verb", "id"), Text(statement, "object", "objectType") is { Length: > 0 } type ? type : "Activity",
            ObjectOf(statement.GetProperty("object")), Text(statement, "context", "registration"),
            Text(statement, "result", "success"), Text(statement, "result", "completion"), Text(statement, "result", "score", "scaled"), Text(statement, "result", "score", "raw"),
            Text(statement, "result", "score", "max"), Text(statement, "result", "duration"), Text(statement, "result", "response"));
    }

    private static string ObjectOf(JsonElement target) => Text(target, "id") is { Length: > 0 } id ? id : ActorOf(target);

    private static string ActorOf(JsonElement actor)
    {
        foreach (var name in (string[])["mbox", "mbox_sha1sum", "openid"])
            if (Text(actor, name) is { Length: > 0 } identifier) return identifier;
        return Text(actor, "account", "name");
    }

    private static string Text(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json)) return "";
        return json.ToString();
    }
}
