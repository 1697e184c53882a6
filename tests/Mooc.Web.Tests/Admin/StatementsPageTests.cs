using System.Net;
using System.Text.Json.Nodes;
using Mooc.Web.Tests.Xapi;

namespace Mooc.Web.Tests.Admin;

public sealed class StatementsPageTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("?verb=liked", 1)]
    [InlineData("?verb=http://verbs.example/read", 2)]
    [InlineData("?agent=ben@city.example", 1)]
    [InlineData("?agent=https://city.example|ben", 2)]
    [InlineData("?activity=https://city.example/page", 3)]
    [InlineData("?since=2020-01-01T00:00", 4)]
    [InlineData("?until=2020-01-01", 0)]
    [InlineData("", 4)]
    public async Task Statements_are_found_by_who_what_and_when(string filter, int count)
    {
        var ada = await ReadByAsync();

        await ada.OpenAsync("/admin/statements" + filter);

        Assert.Equal(count, ada.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task The_newest_stand_first_and_the_older_behind_a_link()
    {
        var ada = await _site.AdministratorAsync("Ada");
        var system = await _site.SystemAsync();
        var ids = Enumerable.Range(0, 60).Select(_ => Told.NewId()).ToArray();
        await system.PostAsync(Told.Batch([.. ids.Select(id => Told.Statement(id))]));

        await ada.OpenAsync("/admin/statements?verb=http://verbs.example/read");
        Assert.Equal(ids.Reverse().Take(50), IdsOn(ada));
        await ada.FollowAsync("Older");
        Assert.Equal(ids.Reverse().Skip(50), IdsOn(ada));
    }

    [Fact]
    public async Task A_statement_is_shown_as_json_even_when_it_is_voided()
    {
        var ada = await _site.AdministratorAsync("Ada");
        var system = await _site.SystemAsync();
        var id = Told.NewId();
        await system.PostAsync(Told.Batch(Told.Statement(id), Told.Voiding(id)));

        await ada.OpenAsync("/admin/statements/" + id);

        Assert.Equal(id, JsonNode.Parse(ada.Page.QuerySelector("pre")!.TextContent)!["id"]!.GetValue<string>());
        Assert.Equal("voided", ada.Page.QuerySelector(".tag")!.TextContent);
    }

    [Fact]
    public async Task A_filter_that_cannot_be_understood_is_explained()
    {
        var ada = await ReadByAsync();

        await ada.OpenAsync("/admin/statements?registration=1&since=yesterday&activity=page");

        Assert.Contains("A registration is a UUID", ada.Text);
        Assert.Contains("Type a moment", ada.Text);
        Assert.Contains("Type a whole address", ada.Text);
        Assert.Empty(ada.Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task What_was_found_can_be_taken_along_as_json_lines_byte_for_byte()
    {
        var ada = await ReadByAsync();
        var system = await _site.SystemAsync();
        await system.GetAsync("?ascending=true");
        var stored = system.Json["statements"]!.AsArray().Select(statement => statement!["id"]!.GetValue<string>());

        var lines = (await ada.Http.GetStringAsync("/admin/statements/export.jsonl")).TrimEnd('\n').Split('\n');

        Assert.Equal(stored, lines.Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()));
        Assert.All(lines, line => Assert.Contains(line, system.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_holds_what_was_found_and_no_formula()
    {
        var ada = await _site.AdministratorAsync("Ada");
        var system = await _site.SystemAsync();
        await system.PostAsync(Told.Statement(Told.NewId()).With("result", """{"response":"=1+\"1\",\n2","score":{"raw":-1.50}}""").ToJsonString());

        var table = await ada.Http.GetStringAsync("/admin/statements/export.csv?verb=http://verbs.example/read");

        Assert.StartsWith("id,stored,timestamp,actor,verb,", table);
        Assert.Contains(",-1.50,,,\"'=1+\"\"1\"\",\n2\"\r\n", table);
    }

    [Fact]
    public async Task Nobody_else_sees_statements_here()
    {
        foreach (var visitor in new[] { await _site.LearnerAsync("Lea"), await _site.TrainerAsync("Tim"), await _site.AuthorAsync("Olga") })
        {
            var answer = await visitor.Http.GetAsync("/admin/statements/export.csv");
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task<Visitor> ReadByAsync()
    {
        var ada = await _site.AdministratorAsync("Ada");
        var system = await _site.SystemAsync();
        await system.PostAsync(Told.Batch(
            Told.Statement(actor: "ben"), Told.Statement(actor: "carla"), Told.Statement(actor: "ben", verb: "http://adlnet.gov/expapi/verbs/liked"),
            Told.Statement(activity: "https://city.example/other", verb: "http://verbs.example/sent").With("actor", """{"mbox":"mailto:ben@city.example"}""")));
        return ada;
    }

    private static IEnumerable<string> IdsOn(Visitor ada) => ada.Page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!.Split('/')[^1]);
}
