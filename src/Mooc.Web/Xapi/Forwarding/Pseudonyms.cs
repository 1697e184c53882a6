using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mooc.Web.Data;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>
/// Makes of a statement what a target gets. Each learner has another name at each target, so that two targets cannot put together what they know; the words that a learner typed, and
/// who vouches for the statement here, stay here.
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
        WithoutWords(json);
        foreach (var account in AccountsIn(json).ToList())
        {
            if (account["homePage"]?.GetValue<string>() != ids.Base || account["name"]?.GetValue<string>() is not { } name) continue;

            var hash = await secret.HashAsync(db, "forward " + target.Endpoint, name, ct);
            account["name"] = Convert.ToHexStringLower(hash.AsSpan(0, 16));
        }

        return Encoding.UTF8.GetBytes(json.ToJsonString(AsStored));
    }

    private static void WithoutWords(JsonObject json)
    {
        if (json["object"]?["definition"]?["interactionType"] is JsonValue type && FreeText.Contains(type.GetValue<string>())) (json["result"] as JsonObject)?.Remove("response");
    }

    private static IEnumerable<JsonObject> AccountsIn(JsonNode? node) => node switch
    {
        JsonObject inner => inner.SelectMany(property => property is { Key: "account", Value: JsonObject account } ? [account] : AccountsIn(property.Value)),
        JsonArray list => list.SelectMany(AccountsIn),
        _ => [],
    };
}
