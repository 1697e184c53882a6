using System.Text.Json.Nodes;

namespace Mooc.Web.Tests.Xapi;

public sealed class FindingTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

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
        var ids = await Told.SeveralAsync(one, 1);
        await Told.SeveralAsync(other, 1);
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

    private static string[] IdsOf(params JsonObject[] statements) => [.. statements.Select(statement => statement["id"]!.GetValue<string>())];
}
