namespace Mooc.Xapi.Tests;

/// <summary>A plain good statement as JSON, with one or another part replaced.</summary>
internal static class Sample
{
    public const string Actor = """{"account":{"homePage":"https://learn.example","name":"k3v9"}}""";
    public const string Verb = """{"id":"http://adlnet.gov/expapi/verbs/answered"}""";
    public const string Activity = """{"id":"https://learn.example/q/1"}""";

    public static string Json(string actor = Actor, string verb = Verb, string @object = Activity, string? more = null) =>
        $$"""{"actor":{{actor}},"verb":{{verb}},"object":{{@object}}{{(more is null ? "" : "," + more)}}}""";

    public static string WithDefinition(string definition) => Json(@object: $$"""{"id":"https://learn.example/q/1","definition":{{definition}}}""");

    public static string WithResult(string result) => Json(more: $"\"result\":{result}");

    public static string WithContext(string context) => Json(more: $"\"context\":{context}");

    public static string WithInner(string inner) => Json(@object: $$"""{"objectType":"SubStatement",{{inner}}}""");
}
