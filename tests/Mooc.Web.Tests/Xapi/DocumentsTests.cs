using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.Xapi;

public sealed class DocumentsTests : IDisposable
{
    private const string Activity = "activityId=https://city.example/course";

    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    public static TheoryData<string> Everywhere => [State(), ActivityProfile(), AgentProfile()];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_document_comes_back_byte_for_byte_with_its_type_and_a_tag(string address)
    {
        var system = await _site.SystemAsync();
        const string content = "{ \"a\" : 1.500,\t\"b\":\"ä\" }";

        await system.SendDocumentAsync("PUT", address, content, "application/json; charset=utf-8", ("If-None-Match", "*"));
        Assert.Equal(204, system.Status);

        await system.SendAsync(HttpMethod.Get, address);
        Assert.Equal((200, content), (system.Status, system.Body));
        Assert.Equal("application/json; charset=utf-8", system.Answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("\"ce211af752e94190fe595b97fbb0fc88de0b8e7d\"", system.Answer.Headers.ETag!.ToString());
        Assert.NotNull(system.Answer.Content.Headers.LastModified);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_deleted_document_is_gone_and_deleting_it_again_is_no_fault(string address)
    {
        var system = await _site.SystemAsync();
        await system.SendDocumentAsync("POST", address, "{}");

        await system.SendAsync(HttpMethod.Delete, address);
        Assert.Equal(204, system.Status);
        await system.SendAsync(HttpMethod.Get, address);
        Assert.Equal(404, system.Status);
        await system.SendAsync(HttpMethod.Delete, address);
        Assert.Equal(204, system.Status);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task What_is_posted_is_merged_one_level_deep(string address)
    {
        var system = await _site.SystemAsync();
        await system.SendDocumentAsync("POST", address, """{"page":1,"answers":{"one":"a","two":"b"}}""");

        await system.SendDocumentAsync("POST", address, """{"page":2.0,"answers":{"one":"c"}}""");

        await system.SendAsync(HttpMethod.Get, address);
        Assert.Equal("""{"page":2.0,"answers":{"one":"c"}}""", system.Body);
    }

    [Theory]
    [InlineData("text/plain", "hello", "application/json", "{}")]
    [InlineData("application/json", "{}", "text/plain", "hello")]
    [InlineData("application/json", "{}", "application/json", "[1]")]
    [InlineData("application/json", "{}", "application/json", "{broken")]
    [InlineData("application/json", "{}", "application/json", """{"a":1,"a":2}""")]
    [InlineData("application/json", "{}", "application/json", """{"a":[{"b":1,"b":2}]}""")]
    public async Task What_cannot_be_merged_is_refused_and_changes_nothing(string type, string content, string addedType, string added)
    {
        var system = await _site.SystemAsync();
        await system.SendDocumentAsync("POST", State(), content, type);

        await system.SendDocumentAsync("POST", State(), added, addedType);
        Assert.Equal(400, system.Status);

        await system.SendAsync(HttpMethod.Get, State());
        Assert.Equal(content, system.Body);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Who_has_read_an_older_version_changes_nothing(string address)
    {
        var system = await _site.SystemAsync(version: "2.0.0");
        await system.SendDocumentAsync("PUT", address, "one");
        await system.SendAsync(HttpMethod.Get, address);
        var seen = system.Answer.Headers.ETag!.ToString();
        await system.SendDocumentAsync("PUT", address, "two", header: ("If-Match", seen));
        Assert.Equal(204, system.Status);

        foreach (var method in (string[])["PUT", "POST", "DELETE"])
        {
            await system.SendDocumentAsync(method, address, method == "DELETE" ? null : "three", header: ("If-Match", seen));
            Assert.Equal(412, system.Status);
        }

        await system.SendAsync(HttpMethod.Get, address);
        Assert.Equal("two", system.Body);
    }

    [Fact]
    public async Task Of_many_who_make_the_same_document_at_once_one_wins_and_the_others_are_told()
    {
        var system = await _site.SystemAsync();
        var writers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _site.SystemAsync()));

        await Task.WhenAll(writers.Select((writer, i) => writer.SendDocumentAsync("PUT", AgentProfile(), $"writer {i}", "text/plain", ("If-None-Match", "*"))));

        Assert.Equal([204, .. Enumerable.Repeat(412, 11)], writers.Select(writer => writer.Status).Order());
        await system.SendAsync(HttpMethod.Get, AgentProfile());
        Assert.Equal($"writer {Array.FindIndex(writers, writer => writer.Status == 204)}", system.Body);
    }

    [Fact]
    public async Task Nothing_of_what_many_merge_at_once_is_lost()
    {
        var system = await _site.SystemAsync();
        var writers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _site.SystemAsync()));

        await Task.WhenAll(writers.Select((writer, i) => writer.SendDocumentAsync("POST", State(), $$"""{"writer{{i}}":true}""")));

        await system.SendAsync(HttpMethod.Get, State());
        Assert.Equal(12, system.Json.AsObject().Count);
    }

    [Fact]
    public async Task Without_an_id_the_ids_of_the_context_are_listed_and_only_the_newer_when_asked()
    {
        var system = await _site.SystemAsync();
        await system.SendDocumentAsync("PUT", State("a"), "1");
        var between = Uri.EscapeDataString(_site.Clock.GetUtcNow().ToString("O"));
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        await system.SendDocumentAsync("PUT", State("b"), "2");
        await system.SendDocumentAsync("PUT", State("c", agent: "carla"), "3");

        await system.SendAsync(HttpMethod.Get, State(null));
        Assert.Equal("""["a","b"]""", system.Body);
        await system.SendAsync(HttpMethod.Get, State(null) + "&since=" + between);
        Assert.Equal("""["b"]""", system.Body);
    }

    [Fact]
    public async Task All_states_of_a_registration_can_be_deleted_at_once()
    {
        var system = await _site.SystemAsync();
        var (one, other) = ($"&registration={Guid.NewGuid()}", $"&registration={Guid.NewGuid()}");
        await system.SendDocumentAsync("PUT", State("a") + one, "1");
        await system.SendDocumentAsync("PUT", State("b") + one, "2");
        await system.SendDocumentAsync("PUT", State("b") + other, "3");

        await system.SendAsync(HttpMethod.Delete, State(null) + one);

        await system.SendAsync(HttpMethod.Get, State(null) + one);
        Assert.Equal("[]", system.Body);
        await system.SendAsync(HttpMethod.Get, State("b") + other);
        Assert.Equal("3", system.Body);
        await system.SendAsync(HttpMethod.Get, State("b"));
        Assert.Equal(404, system.Status);
    }

    [Theory]
    [InlineData("GET", "/xapi/activities/state?" + Activity, "agent")]
    [InlineData("GET", "/xapi/activities/profile?activityId=page", "activityId")]
    [InlineData("GET", "/xapi/agents/profile?agent={\"name\":\"x\"}", "agent")]
    [InlineData("GET", "/xapi/agents/profile?Agent={\"mbox\":\"mailto:a@b.example\"}", "Agent")]
    [InlineData("GET", "/xapi/activities/profile?" + Activity + "&" + Activity, "activityId")]
    [InlineData("GET", "/xapi/activities/profile?" + Activity + "&since=yesterday", "since")]
    [InlineData("GET", "/xapi/activities/profile?" + Activity + "&registration=7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e", "registration")]
    [InlineData("PUT", "/xapi/activities/profile?" + Activity, "profileId")]
    [InlineData("DELETE", "/xapi/activities/profile?" + Activity, "profileId")]
    [InlineData("POST", "/xapi/activities/state?" + Activity + "&agent={\"mbox\":\"mailto:a@b.example\"}&stateId=x&registration=1", "registration")]
    public async Task A_wrong_parameter_is_refused_by_its_name(string method, string address, string named)
    {
        var system = await _site.SystemAsync();

        await system.SendDocumentAsync(method, address, method is "GET" or "DELETE" ? null : "{}", header: ("If-None-Match", "*"));

        Assert.Equal(400, system.Status);
        Assert.StartsWith(named + ":", system.Json["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_person_gets_out_what_systems_noted_about_them_and_takes_it_along_when_they_leave()
    {
        await _site.LearnerAsync("Anna");
        var anna = await _site.IdOfAsync("Anna");
        var name = await _site.WithDbAsync(db => Task.FromResult(db.LearnerAccounts.Single(account => account.PersonId == anna).Name));
        var system = await _site.SystemAsync();
        var address = $$$"""/xapi/agents/profile?profileId=notes&agent={"account":{"homePage":"http://localhost:5080/","name":"{{{name}}}"}}""";
        await system.SendDocumentAsync("POST", address, """{"canary":true}""");

        Assert.Contains(Convert.ToBase64String("""{"canary":true}"""u8), await DataOfAsync(anna));
        await EraseAsync(anna);

        await system.SendAsync(HttpMethod.Get, address);
        Assert.Equal(404, system.Status);
    }

    private async Task<string> DataOfAsync(Guid person)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PersonalExport>().OfAsync(person, default)).ToJsonString();
    }

    private async Task EraseAsync(Guid person)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(person, default);
    }

    private static string State(string? id = "bookmark", string agent = "ben") =>
        $"/xapi/activities/state?{Activity}&agent={Told.By(agent)}" + (id is null ? "" : $"&stateId={id}");

    private static string ActivityProfile() => $"/xapi/activities/profile?{Activity}&profileId=look";

    private static string AgentProfile() => $"/xapi/agents/profile?agent={Told.By("ben")}&profileId=cmi5LearnerPreferences";
}
