using System.Text.Json.Nodes;

namespace Mooc.Web.Tests.Xapi;

public sealed class ActivitiesAndAgentsTests : IDisposable
{
    private const string Page = "https://city.example/page";

    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task An_activity_is_told_as_it_was_described()
    {
        var system = await _site.SystemAsync();
        await system.PostAsync(Described("""{"name":{"en":"Page"},"type":"https://e.example/page","extensions":{"https://e.example/x":1.50}}"""));

        await AskAsync(system, Page);

        Assert.Equal($$$$"""{"objectType":"Activity","id":"{{{{Page}}}}","definition":{"name":{"en":"Page"},"type":"https://e.example/page","extensions":{"https://e.example/x":1.50}}}""", system.Body);
    }

    [Fact]
    public async Task What_several_statements_say_of_an_activity_comes_together()
    {
        var system = await _site.SystemAsync();
        await system.PostAsync(Described("""{"name":{"en":"Page","fr":"Page"},"type":"https://e.example/page"}"""));
        await system.PostAsync(Told.Statement(activity: "https://city.example/other").With("context", $$$$"""{"contextActivities":{"parent":[{"id":"{{{{Page}}}}","definition":{"name":{"de":"Seite","en":"The page"}}}]}}""").ToJsonString());

        await AskAsync(system, Page);

        var definition = system.Json["definition"]!;
        Assert.Equal("""{"en":"The page","fr":"Page","de":"Seite"}""", definition["name"]!.ToJsonString());
        Assert.Equal("https://e.example/page", definition["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_learnt_is_in_the_canonical_form_of_older_statements_in_the_language_of_the_reader()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PostAsync(Told.Statement(id, activity: Page).ToJsonString());
        await system.PostAsync(Described("""{"name":{"en":"Page","de":"Seite"}}"""));

        await system.SendDocumentAsync("GET", $"/xapi/statements?statementId={id}&format=canonical", null, header: ("Accept-Language", "de"));

        Assert.Equal("""{"name":{"de":"Seite"}}""", system.Json["object"]!["definition"]!.ToJsonString());
    }

    [Fact]
    public async Task A_key_that_may_not_define_changes_nothing_that_is_known()
    {
        var system = await _site.SystemAsync();
        await system.PostAsync(Described("""{"name":{"en":"Page"}}"""));
        var writer = await _site.SystemAsync("statements/write");

        await writer.PostAsync(Described("""{"name":{"en":"Nonsense"}}"""));
        Assert.Equal(200, writer.Status);

        await AskAsync(system, Page);
        Assert.DoesNotContain("Nonsense", system.Body);
        await system.GetAsync();
        Assert.Contains("Nonsense", system.Body);
    }

    [Fact]
    public async Task Of_an_activity_that_nobody_has_spoken_of_the_id_is_known()
    {
        var system = await _site.SystemAsync(version: "2.0.0");

        await AskAsync(system, "https://city.example/nowhere");

        Assert.Equal((200, """{"objectType":"Activity","id":"https://city.example/nowhere"}"""), (system.Status, system.Body));
    }

    [Fact]
    public async Task An_agent_is_a_person_with_all_their_names()
    {
        var system = await _site.SystemAsync();
        await system.PostAsync(Named("Ben"));
        await system.PostAsync(Named("Benjamin"));

        await system.SendAsync(HttpMethod.Get, "/xapi/agents?agent=" + Told.By("ben"));

        var person = system.Json;
        Assert.Equal("Person", person["objectType"]!.GetValue<string>());
        Assert.Equal(["Ben", "Benjamin"], person["name"]!.AsArray().Select(name => name!.GetValue<string>()).Order());
        Assert.Equal("""[{"homePage":"https://city.example","name":"ben"}]""", person["account"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/xapi/agents")]
    [InlineData("/xapi/agents?agent=ben")]
    [InlineData("/xapi/agents?agent={\"name\":\"ben\"}")]
    [InlineData("/xapi/agents?agent={\"objectType\":\"Group\",\"mbox\":\"mailto:a@b.example\"}")]
    [InlineData("/xapi/activities")]
    [InlineData("/xapi/activities?activityId=page")]
    [InlineData("/xapi/activities?activityID=https://city.example/page")]
    public async Task A_wrong_question_is_refused(string address)
    {
        var system = await _site.SystemAsync();

        await system.SendAsync(HttpMethod.Get, address);

        Assert.Equal(400, system.Status);
    }

    private static Task AskAsync(KeyHolder system, string activity) => system.SendAsync(HttpMethod.Get, "/xapi/activities?activityId=" + Uri.EscapeDataString(activity));

    private static string Described(string definition)
    {
        var statement = Told.Statement(activity: Page);
        statement["object"]!["definition"] = JsonNode.Parse(definition);
        return statement.ToJsonString();
    }

    private static string Named(string name)
    {
        var statement = Told.Statement(actor: "ben");
        statement["actor"]!["name"] = name;
        return statement.ToJsonString();
    }
}
