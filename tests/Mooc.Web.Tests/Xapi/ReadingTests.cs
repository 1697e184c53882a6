using System.Globalization;
using System.Text.Json.Nodes;

namespace Mooc.Web.Tests.Xapi;

public sealed class ReadingTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task The_newest_comes_first_unless_asked_otherwise(string version)
    {
        var system = await _site.SystemAsync(version: version);
        var ids = await TellAsync(system, 3);

        await system.GetAsync();
        Assert.Equal(ids.Reverse(), system.Ids);

        await system.GetAsync("?ascending=true");
        Assert.Equal(ids, system.Ids);
    }

    [Theory]
    [InlineData("?limit=3")]
    [InlineData("?limit=3&ascending=true")]
    [InlineData("?limit=3&verb=http%3A%2F%2Fverbs.example%2Fread")]
    [InlineData("?limit=3&activity=https%3A%2F%2Fcity.example%2Fpage&related_activities=true")]
    public async Task Following_more_leads_through_all_to_the_end(string query)
    {
        var system = await _site.SystemAsync();
        var ids = await TellAsync(system, 7);

        var all = await system.AllIdsAsync(query);

        Assert.Equal(query.Contains("ascending", StringComparison.Ordinal) ? ids : ids.Reverse(), all);
    }

    [Fact]
    public async Task Statements_that_come_while_somebody_pages_neither_repeat_nor_hide_others()
    {
        var system = await _site.SystemAsync();
        var ids = await TellAsync(system, 4);
        await system.GetAsync("?limit=2");
        var (first, more) = (system.Ids, system.Json["more"]!.GetValue<string>());

        await TellAsync(system, 3);
        await system.SendAsync(HttpMethod.Get, more);

        Assert.StartsWith("/xapi/statements?", more);
        Assert.Equal(ids.Reverse(), [.. first, .. system.Ids]);
        Assert.Equal("", system.Json["more"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_page_has_as_many_statements_as_the_operator_allows()
    {
        using var site = new MoocSite { Settings = { ["Mooc:Xapi:MaxPage"] = "2" } };
        var system = await site.SystemAsync();
        await TellAsync(system, 3);

        await system.GetAsync("?limit=100");

        Assert.Equal(2, system.Ids.Length);
    }

    [Fact]
    public async Task A_page_of_large_statements_ends_early_and_all_can_still_be_had()
    {
        using var site = new MoocSite { Settings = { ["Mooc:Xapi:MaxPageBytes"] = "1024" } };
        var system = await site.SystemAsync();
        var ids = await TellAsync(system, 9);

        await system.GetAsync();
        Assert.InRange(system.Ids.Length, 1, 8);
        Assert.Equal(ids.Reverse(), await system.AllIdsAsync(""));
    }

    [Fact]
    public async Task Since_leaves_its_moment_out_and_until_takes_it_in()
    {
        var system = await _site.SystemAsync();
        var ids = await TellAsync(system, 3);
        await system.GetAsync($"?statementId={ids[1]}");
        var middle = Uri.EscapeDataString(system.Json["stored"]!.GetValue<string>());

        await system.GetAsync($"?since={middle}");
        Assert.Equal([ids[2]], system.Ids);
        await system.GetAsync($"?until={middle}");
        Assert.Equal([ids[1], ids[0]], system.Ids);
        await system.GetAsync($"?since={middle}&until={middle}");
        Assert.Empty(system.Ids);
    }

    [Fact]
    public async Task The_time_of_storing_grows_even_when_the_clock_goes_back()
    {
        var system = await _site.SystemAsync();
        var before = await TellAsync(system, 1);
        await system.GetAsync($"?statementId={before[0]}");
        var stored = system.Json["stored"]!.GetValue<string>();

        _site.Clock.Advance(TimeSpan.FromHours(-1));
        var after = await TellAsync(system, 2);

        await system.GetAsync($"?since={Uri.EscapeDataString(stored)}&ascending=true");
        Assert.Equal(after, system.Ids);
    }

    [Fact]
    public async Task What_was_acknowledged_is_said_to_be_consistent()
    {
        var system = await _site.SystemAsync();
        var ids = await TellAsync(system, 2);

        await system.GetAsync($"?statementId={ids[1]}");

        var consistent = DateTimeOffset.Parse(system.Header("X-Experience-API-Consistent-Through"), CultureInfo.InvariantCulture);
        Assert.True(consistent >= system.Json["stored"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task Filters_find_by_verb_activity_and_registration()
    {
        var system = await _site.SystemAsync();
        var registration = Told.NewId();
        var wanted = Told.Statement(Told.NewId(), verb: "http://verbs.example/played", activity: "https://city.example/film")
            .With("context", $$"""{"registration":"{{registration}}"}""");
        await system.PostAsync(Told.Batch(Told.Statement(), wanted, Told.Statement()));

        foreach (var query in new[] { "?verb=http://verbs.example/played", "?activity=https://city.example/film", $"?registration={registration.ToUpperInvariant()}" })
        {
            await system.GetAsync(query);
            Assert.Equal([wanted["id"]!.GetValue<string>()], system.Ids);
        }
    }

    [Fact]
    public async Task An_agent_is_found_as_actor_object_and_member_and_elsewhere_only_with_related_agents()
    {
        var system = await _site.SystemAsync();
        var anna = Told.By("anna");
        var asActor = Told.Statement(Told.NewId(), actor: "anna");
        var asObject = Told.Statement(Told.NewId()).With("object", anna[..^1] + ",\"objectType\":\"Agent\"}");
        var asMember = Told.Statement(Told.NewId()).With("actor", $$"""{"objectType":"Group","member":[{{anna}}]}""");
        var asTeacher = Told.Statement(Told.NewId()).With("context", $$"""{"instructor":{{anna}} }""");
        await system.PostAsync(Told.Batch(asActor, asObject, asMember, asTeacher, Told.Statement()));

        await system.GetAsync($"?ascending=true&agent={Uri.EscapeDataString(anna)}");
        Assert.Equal(IdsOf(asActor, asObject, asMember), system.Ids);

        await system.GetAsync($"?ascending=true&related_agents=true&agent={Uri.EscapeDataString(anna)}");
        Assert.Equal(IdsOf(asActor, asObject, asMember, asTeacher), system.Ids);
    }

    [Fact]
    public async Task Who_vouches_for_a_statement_is_found_with_related_agents()
    {
        var (one, other) = (await _site.SystemAsync(), await _site.SystemAsync());
        var ids = await TellAsync(one, 1);
        await TellAsync(other, 1);
        await one.GetAsync($"?statementId={ids[0]}");
        var authority = Uri.EscapeDataString(one.Json["authority"]!.ToJsonString());

        await other.GetAsync($"?related_agents=true&agent={authority}");
        Assert.Equal(ids, other.Ids);
        await other.GetAsync($"?agent={authority}");
        Assert.Empty(other.Ids);
    }

    [Fact]
    public async Task An_activity_around_a_statement_is_found_only_with_related_activities()
    {
        var system = await _site.SystemAsync();
        var inCourse = Told.Statement(Told.NewId()).With("context", """{"contextActivities":{"grouping":{"id":"https://city.example/course"}}}""");
        await system.PostAsync(Told.Batch(inCourse, Told.Statement()));

        await system.GetAsync("?activity=https://city.example/course");
        Assert.Empty(system.Ids);
        await system.GetAsync("?activity=https://city.example/course&related_activities=true");
        Assert.Equal(IdsOf(inCourse), system.Ids);
    }

    [Fact]
    public async Task What_is_about_something_that_matches_is_found_at_any_distance()
    {
        var system = await _site.SystemAsync();
        var (film, about, aboutThat) = (Told.NewId(), Told.NewId(), Told.NewId());
        await system.PostAsync(Told.Batch(Told.Statement(film, actor: "anna"), Told.About(film, about), Told.About(about, aboutThat), Told.Statement()));

        await system.GetAsync($"?agent={Uri.EscapeDataString(Told.By("anna"))}");

        Assert.Equal([aboutThat, about, film], system.Ids);
    }

    [Fact]
    public async Task Bounds_and_limit_hold_for_what_is_found_and_not_for_what_it_is_about()
    {
        var system = await _site.SystemAsync();
        var (film, about) = (Told.NewId(), Told.NewId());
        await system.PostAsync(Told.Statement(film, actor: "anna").ToJsonString());
        await system.GetAsync($"?statementId={film}");
        var stored = Uri.EscapeDataString(system.Json["stored"]!.GetValue<string>());
        await system.PostAsync(Told.About(film, about).ToJsonString());

        await system.GetAsync($"?agent={Uri.EscapeDataString(Told.By("anna"))}&since={stored}&limit=1");

        Assert.Equal([about], system.Ids);
    }

    [Fact]
    public async Task Several_filters_hold_together()
    {
        var system = await _site.SystemAsync();
        var wanted = Told.Statement(Told.NewId(), actor: "anna", verb: "http://verbs.example/played").With("context", """{"contextActivities":{"parent":[{"id":"https://city.example/course"}]}}""");
        await system.PostAsync(Told.Batch(wanted, Told.Statement(actor: "anna"), Told.Statement(verb: "http://verbs.example/played")));

        await system.GetAsync(
            $"?agent={Uri.EscapeDataString(Told.By("anna"))}&verb=http://verbs.example/played&activity=https://city.example/course&related_activities=true&since=2001-01-01T00:00:00Z&limit=5");

        Assert.Equal(IdsOf(wanted), system.Ids);
    }

    [Fact]
    public async Task Asked_for_ids_only_what_identifies_is_left()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PostAsync(Told.Statement(id).With("object", """{"id":"https://city.example/page","definition":{"name":{"en":"Page"}}}""")
            .With("verb", ReadAs("""{"en":"read"}""")).ToJsonString());

        await system.GetAsync($"?statementId={id}&format=ids");

        Assert.Equal("""{"id":"https://city.example/page"}""", system.Json["object"]!.ToJsonString());
        Assert.Equal($$"""{"id":"{{Told.Read}}"}""", system.Json["verb"]!.ToJsonString());
    }

    [Fact]
    public async Task Asked_for_canonical_each_text_is_in_the_language_that_the_reader_wants()
    {
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PostAsync(Told.Statement(id).With("verb", ReadAs("""{"en":"read","de":"las"}""")).ToJsonString());
        system.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de-AT,en;q=0.5");

        await system.GetAsync($"?statementId={id}&format=canonical");
        Assert.Equal("""{"de":"las"}""", system.Json["verb"]!["display"]!.ToJsonString());

        await system.GetAsync($"?statementId={id}");
        Assert.Equal("""{"en":"read","de":"las"}""", system.Json["verb"]!["display"]!.ToJsonString());
    }

    [Fact]
    public async Task Asked_for_attachments_the_answer_has_parts()
    {
        var system = await _site.SystemAsync();
        var ids = await TellAsync(system, 1);

        await system.GetAsync("?attachments=true");

        var type = system.Answer.Content.Headers.ContentType!;
        Assert.Equal("multipart/mixed", type.MediaType);
        var boundary = type.Parameters.Single(parameter => parameter.Name == "boundary").Value;
        Assert.StartsWith($"--{boundary}\r\nContent-Type: application/json\r\n\r\n{{\"statements\":[", system.Body);
        Assert.EndsWith($"\r\n--{boundary}--\r\n", system.Body);
        Assert.Contains(ids[0], system.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?limit=1")]
    [InlineData("?format=ids")]
    [InlineData("?statementId=7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e")]
    [InlineData("?foo=bar")]
    public async Task Head_answers_as_get_does_without_a_body(string query)
    {
        var system = await _site.SystemAsync();
        await TellAsync(system, 2);
        await system.GetAsync(query);
        var (status, length) = (system.Status, system.Body.Length);

        await system.SendAsync(HttpMethod.Head, "/xapi/statements" + query);

        Assert.Equal((status, 0), (system.Status, system.Body.Length));
        if (status == 200) Assert.Equal(length, system.Answer.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("StatementId=7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e", "StatementId")]
    [InlineData("limit=1&Limit=1", "Limit")]
    [InlineData("limit=1&limit=1", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=99999999999999999999", "limit")]
    [InlineData("statementId=1", "statementId")]
    [InlineData("statementId=7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e&limit=1", "limit")]
    [InlineData("verb=read", "verb")]
    [InlineData("agent=%7B%7D", "agent")]
    [InlineData("agent=%FF%00", "agent")]
    [InlineData("since=yesterday", "since")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("cursor=-1", "cursor")]
    [InlineData("cursor=99999999999999999999", "cursor")]
    [InlineData("format=html", "format")]
    [InlineData("%00=1", "\\u0000")]
    public async Task A_parameter_that_cannot_be_read_is_named(string query, string parameter)
    {
        var system = await _site.SystemAsync();

        await system.GetAsync("?" + query);

        Assert.Equal((400, "application/problem+json"), (system.Status, system.Answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(parameter, system.Body);
    }

    private static async Task<string[]> TellAsync(KeyHolder system, int count)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(_ => Told.NewId())];
        await system.PostAsync(Told.Batch([.. ids.Select(id => Told.Statement(id))]));
        Assert.Equal(200, system.Status);
        return ids;
    }

    private static string ReadAs(string display) => $$"""{"id":"{{Told.Read}}","display":{{display}} }""";

    private static string[] IdsOf(params JsonObject[] statements) => [.. statements.Select(statement => statement["id"]!.GetValue<string>())];
}
