using System.Globalization;

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
        var ids = await Told.SeveralAsync(system, 3);

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
        var ids = await Told.SeveralAsync(system, 7);

        var all = await system.AllIdsAsync(query);

        Assert.Equal(query.Contains("ascending", StringComparison.Ordinal) ? ids : ids.Reverse(), all);
    }

    [Fact]
    public async Task Statements_that_come_while_somebody_pages_neither_repeat_nor_hide_others()
    {
        var system = await _site.SystemAsync();
        var ids = await Told.SeveralAsync(system, 4);
        await system.GetAsync("?limit=2");
        var (first, more) = (system.Ids, system.Json["more"]!.GetValue<string>());

        await Told.SeveralAsync(system, 3);
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
        await Told.SeveralAsync(system, 3);

        await system.GetAsync("?limit=100");

        Assert.Equal(2, system.Ids.Length);
    }

    [Fact]
    public async Task A_page_of_large_statements_ends_early_and_all_can_still_be_had()
    {
        using var site = new MoocSite { Settings = { ["Mooc:Xapi:MaxPageBytes"] = "1024" } };
        var system = await site.SystemAsync();
        var ids = await Told.SeveralAsync(system, 9);

        await system.GetAsync();
        Assert.InRange(system.Ids.Length, 1, 8);
        Assert.Equal(ids.Reverse(), await system.AllIdsAsync(""));
    }

    [Fact]
    public async Task Since_leaves_its_moment_out_and_until_takes_it_in()
    {
        var system = await _site.SystemAsync();
        var ids = await Told.SeveralAsync(system, 3);
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
        var before = await Told.SeveralAsync(system, 1);
        await system.GetAsync($"?statementId={before[0]}");
        var stored = system.Json["stored"]!.GetValue<string>();

        _site.Clock.Advance(TimeSpan.FromHours(-1));
        var after = await Told.SeveralAsync(system, 2);

        await system.GetAsync($"?since={Uri.EscapeDataString(stored)}&ascending=true");
        Assert.Equal(after, system.Ids);
    }

    [Fact]
    public async Task What_was_acknowledged_is_said_to_be_consistent()
    {
        var system = await _site.SystemAsync();
        var ids = await Told.SeveralAsync(system, 2);

        await system.GetAsync($"?statementId={ids[1]}");

        var consistent = DateTimeOffset.Parse(system.Header("X-Experience-API-Consistent-Through"), CultureInfo.InvariantCulture);
        Assert.True(consistent >= system.Json["stored"]!.GetValue<DateTimeOffset>());
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
        await Told.SeveralAsync(system, 2);
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
}
