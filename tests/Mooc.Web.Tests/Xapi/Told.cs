using System.Text.Json.Nodes;

namespace Mooc.Web.Tests.Xapi;

/// <summary>Statements as other systems write them.</summary>
internal static class Told
{
    public const string Read = "http://verbs.example/read";
    public const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    public static string NewId() => Guid.NewGuid().ToString();

    public static string By(string name) => $$$"""{"account":{"homePage":"https://city.example","name":"{{{name}}}"}}""";

    public static JsonObject Statement(string? id = null, string actor = "ben", string verb = Read, string activity = "https://city.example/page")
    {
        var json = JsonNode.Parse($$$"""{"actor":{{{By(actor)}}},"verb":{"id":"{{{verb}}}"},"object":{"id":"{{{activity}}}"}}""")!.AsObject();
        if (id is not null) json["id"] = id;
        return json;
    }

    public static JsonObject About(string target, string? id = null, string verb = "http://verbs.example/liked", string actor = "carla")
    {
        var json = Statement(id, actor, verb);
        json["object"] = JsonNode.Parse($$"""{"objectType":"StatementRef","id":"{{target}}"}""");
        return json;
    }

    public static JsonObject Voiding(string target, string? id = null) => About(target, id, Voided);

    public static JsonObject With(this JsonObject statement, string property, string json)
    {
        statement[property] = JsonNode.Parse(json);
        return statement;
    }

    public static string Batch(params JsonObject[] statements) => new JsonArray([.. statements]).ToJsonString();

    /// <summary>This many statements that differ in their id alone, in one post; gives the ids.</summary>
    public static async Task<string[]> SeveralAsync(KeyHolder system, int count)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(_ => NewId())];
        await system.PostAsync(Batch([.. ids.Select(id => Statement(id))]));
        Assert.Equal(200, system.Status);
        return ids;
    }
}
