using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mooc.Web.Data;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>
/// Makes of a statement what a target gets. Each learner has another name at each target, so that two targets cannot put together what they know; who vouches for the
/// statement here stays here, and so do the words that a learner typed, unless they have agreed that this target gets them.
/// </summary>
public sealed class Pseudonyms(SiteSecret secret, ActivityIds ids)
{
    private static readonly string[] FreeText = ["fill-in", "long-fill-in", "other"];
    private static readonly JsonSerializerOptions AsStored = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<byte[]> ApplyAsync(MoocDb db, ForwardTarget target, string statement, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(target);
        var json = JsonNode.Parse(statement)!.AsObject();
        json.Remove("authority");
        json.Remove("stored");
        if (WordsIn(json) is { } result && !await MayLeaveAsync(db, target, json, ct)) result.Remove("response");
        foreach (var account in AccountsIn(json).ToList())
        {
            if (account["homePage"]?.GetValue<string>() != ids.Base || account["name"]?.GetValue<string>() is not { } name) continue;

            var hash = await secret.HashAsync(db, "forward " + target.Endpoint, name, ct);
            account["name"] = Convert.ToHexStringLower(hash.AsSpan(0, 16));
        }

        return Encoding.UTF8.GetBytes(json.ToJsonString(AsStored));
    }

    /// <summary>The result that holds what the learner typed; null where there is no such thing.</summary>
    private static JsonObject? WordsIn(JsonObject json) =>
        json["object"]?["definition"]?["interactionType"] is JsonValue type && FreeText.Contains(type.GetValue<string>()) && json["result"] is JsonObject result && result.ContainsKey("response")
            ? result
            : null;

    private static async Task<bool> MayLeaveAsync(MoocDb db, ForwardTarget target, JsonObject json, CancellationToken ct) =>
        json["actor"]?["account"]?["name"]?.GetValue<string>() is { } account
        && json["timestamp"]?.GetValue<string>() is { } at && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var said)
        && await AgreedWords.CoverAsync(db, target, account, said.UtcDateTime, ct);

    private static IEnumerable<JsonObject> AccountsIn(JsonNode? node) => node switch
    {
        JsonObject inner => inner.SelectMany(property => property is { Key: "account", Value: JsonObject account } ? [account] : AccountsIn(property.Value)),
        JsonArray list => list.SelectMany(AccountsIn),
        _ => [],
    };
}
