using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Data;
using Mooc.Web.Tests.Commands;
using Mooc.Web.Tests.Learn;
using Mooc.Web.Xapi;
using Mooc.Xapi;

namespace Mooc.Web.Tests.Xapi;

public sealed class OwnStatementsTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task What_a_learner_did_can_be_read_out_and_taken_in_by_another_store(string version)
    {
        await LearnAsync("Anna");
        var (reader, other) = (await _site.SystemAsync("statements/read", version), new MoocSite());
        using var _ = other;
        var writer = await other.SystemAsync(version: version);

        await reader.GetAsync("?ascending=true");
        var statements = reader.Json["statements"]!.AsArray();
        await writer.PostAsync(statements.ToJsonString());
        Assert.Equal(200, writer.Status);

        await writer.GetAsync("?ascending=true");
        Assert.True(statements.Count >= 20);
        Assert.Equal(statements.Select(WithoutStamps), writer.Json["statements"]!.AsArray().Select(WithoutStamps));
    }

    [Fact]
    public async Task What_a_learner_did_is_served_byte_for_byte_and_names_nobody()
    {
        await LearnAsync("Anna Canary");
        var reader = await _site.SystemAsync("all/read");
        var stored = await _site.WithDbAsync(db => db.StoredStatements.OrderBy(statement => statement.Sequence).Select(statement => statement.Json).ToListAsync());

        await reader.GetAsync("?ascending=true");

        Assert.Equal($$"""{"statements":[{{string.Join(',', stored)}}],"more":""}""", reader.Body);
        Assert.DoesNotContain("canary", reader.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@", reader.Body);
    }

    [Fact]
    public async Task A_course_is_found_with_all_that_happened_in_it()
    {
        await LearnAsync("Anna");
        var reader = await _site.SystemAsync("statements/read");
        var all = await reader.AllIdsAsync("?limit=7");

        var inCourse = await reader.AllIdsAsync("?limit=7&related_activities=true&activity=http%3A%2F%2Flocalhost%3A5080%2Fcourses%2Ftiny");

        Assert.Equal(all, inCourse);
    }

    [Fact]
    public async Task A_learner_and_the_site_itself_are_found_as_agents()
    {
        await LearnAsync("Anna");
        var reader = await _site.SystemAsync("statements/read");
        await reader.GetAsync("?limit=1");
        var newest = reader.Json["statements"]![0]!;
        var all = await reader.AllIdsAsync("");

        Assert.Equal(all, await reader.AllIdsAsync($"?agent={Uri.EscapeDataString(newest["actor"]!.ToJsonString())}"));
        Assert.Equal(all, await reader.AllIdsAsync($"?related_agents=true&agent={Uri.EscapeDataString(newest["authority"]!.ToJsonString())}"));
        Assert.Empty(await reader.AllIdsAsync($"?agent={Uri.EscapeDataString(newest["authority"]!.ToJsonString())}"));
    }

    [Fact]
    public async Task What_others_say_about_a_learner_has_no_consequences()
    {
        await LearnAsync("Anna");

        await ClaimAsync(await _site.SystemAsync());

        Assert.Equal(3, await _site.WithDbAsync(db => db.UnitCompletions.CountAsync()));
    }

    [Fact]
    public async Task What_others_say_about_a_learner_has_no_consequences_when_all_is_made_again()
    {
        await LearnAsync("Anna");
        await ClaimAsync(await _site.SystemAsync());

        var verified = await _site.ShellAsync("rebuild", "--verify");

        Assert.True(verified.Code == 0, verified.Out + verified.Error);
    }

    [Fact]
    public async Task Nobody_else_can_void_what_the_site_said()
    {
        await LearnAsync("Anna");
        var system = await _site.SystemAsync();
        await system.GetAsync("?limit=1");
        var id = system.Ids[0];

        await system.PostAsync(Told.Batch(Told.Statement(), Told.Voiding(id)));
        Assert.Equal(403, system.Status);
        Assert.Contains("[1].object.id", system.Body);

        await system.GetAsync($"?statementId={id}");
        Assert.Equal(200, system.Status);
    }

    [Fact]
    public async Task Whoever_takes_or_voids_the_id_of_what_is_yet_to_come_does_not_keep_it_from_happening()
    {
        var anna = await _site.JoinedAsync("Anna");
        var system = await _site.SystemAsync();
        var enrolment = await _site.WithDbAsync(db => db.Enrolments.Select(row => row.Id).SingleAsync());
        var id = StatementId.From(enrolment, Verbs.Completed.Id, "welcome").ToString();
        await system.PutAsync(id, Told.Statement().ToJsonString());
        await system.PostAsync(Told.Voiding(id).ToJsonString());
        Assert.Equal(200, system.Status);

        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PressAsync("Mark as read and go on");

        Assert.Equal(1, await _site.WithDbAsync(db => db.UnitCompletions.CountAsync()));
        await system.GetAsync($"?statementId={id}");
        Assert.Equal("mooc", system.Json["authority"]!["account"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_is_erased_is_gone_from_what_others_said_of_them_too_and_nobody_else_is()
    {
        await LearnAsync("Anna");
        var system = await _site.SystemAsync();
        await system.GetAsync("?limit=1");
        var anna = system.Json["statements"]![0]!["actor"]!.ToJsonString();
        var (ofBen, ofSomeGroup) = (Told.NewId(), Told.NewId());
        await system.PostAsync(Told.Batch(
            Told.Statement().With("context", $$"""{"instructor":{{anna}} }"""),
            Told.Statement(ofBen, actor: "ben"),
            Told.Statement(ofSomeGroup).With("actor", $$"""{"objectType":"Group","member":[{{Told.By("carla")}}]}""")));

        var id = await _site.IdOfAsync("Anna");
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(id, default);

        Assert.Equal([ofSomeGroup, ofBen], await system.AllIdsAsync(""));
        Assert.Equal(2, await _site.WithDbAsync(db => db.StatementAgents.CountAsync()));
    }

    /// <summary>Says of units that are not in the course what the site said of others, authority included.</summary>
    private static async Task ClaimAsync(KeyHolder system)
    {
        await system.GetAsync($"?verb={Uri.EscapeDataString(Verbs.Completed.Id)}");
        var claims = system.Json["statements"]!.AsArray();
        foreach (var claim in claims)
        {
            claim!["id"] = Told.NewId();
            claim["object"]!["id"] = claim["object"]!["id"]!.GetValue<string>() + "-of-another";
        }

        await system.PostAsync(claims.ToJsonString());
        Assert.Equal(200, system.Status);
    }

    private async Task LearnAsync(string name)
    {
        var learner = await _site.JoinedAsync(name);
        await learner.OpenAsync("/learn/tiny/welcome");
        await learner.PressInAsync("#which-year", "Show a hint");
        await learner.ReadAllAsync();
        await learner.PassAsync();
    }

    /// <summary>A statement without what each store adds of its own.</summary>
    private static string WithoutStamps(JsonNode? statement)
    {
        var bare = statement!.DeepClone().AsObject();
        bare.Remove("stored");
        bare.Remove("authority");
        return bare.ToJsonString();
    }
}
