using Mooc.Xapi.Querying;

namespace Mooc.Xapi.Tests.Querying;

public sealed class StatementQueryTests
{
    private const string Id = "01234567-89ab-cdef-0123-456789abcdef";

    [Fact]
    public void No_parameter_asks_for_everything() => Assert.Equal(new StatementQuery(), Good(""));

    [Fact]
    public void Each_parameter_is_read()
    {
        var query = Good(
            $$$$"""
            agent={"account":{"homePage":"https://learn.example","name":"k3v9"}}&verb=v:v&activity=a:a&registration={{{{Id}}}}&related_agents=true
            &related_activities=true&since=2026-03-01T12:00:00+02:00&until=2026-03-02T00:00:00Z&limit=10&format=ids&attachments=true&ascending=true&cursor=abc
            """.ReplaceLineEndings(""));

        Assert.Equal("account|https://learn.example|k3v9", AgentKey.Of(query.Agent!));
        Assert.Equal(
            new StatementQuery
            {
                Agent = query.Agent,
                Verb = "v:v",
                Activity = "a:a",
                Registration = Guid.Parse(Id),
                RelatedAgents = true,
                RelatedActivities = true,
                Since = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero),
                Until = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),
                Limit = 10,
                Format = StatementFormat.Ids,
                Attachments = true,
                Ascending = true,
                Cursor = "abc",
            },
            query);
    }

    [Theory]
    [InlineData("statementId=" + Id)]
    [InlineData("voidedStatementId=" + Id)]
    [InlineData("statementId=" + Id + "&attachments=false&format=canonical")]
    [InlineData("""agent={"objectType":"Group","mbox":"mailto:all@example.org"}""")]
    [InlineData("limit=0&ascending=false")]
    public void These_go_together(string parameters) => Good(parameters);

    [Theory]
    [InlineData("foo=bar", "foo")]
    [InlineData("StatementId=" + Id, "StatementId")]
    [InlineData("Agent={}", "Agent")]
    [InlineData("relatedAgents=true", "relatedAgents")]
    [InlineData("verb=v:v&verb=v:v", "verb")]
    [InlineData("statementId=7", "statementId")]
    [InlineData("statementId=", "statementId")]
    [InlineData("voidedStatementId=x", "voidedStatementId")]
    [InlineData("registration=x", "registration")]
    [InlineData("verb=answered", "verb")]
    [InlineData("activity=", "activity")]
    [InlineData("agent=ada", "agent")]
    [InlineData("agent={}", "agent")]
    [InlineData("agent={\"name\":\"Ada\"}", "agent")]
    [InlineData("agent={\"mbox\":\"ada@example.org\"}", "agent")]
    [InlineData("agent={\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b.example\"}]}", "agent")]
    [InlineData("related_agents=yes", "related_agents")]
    [InlineData("related_activities=True", "related_activities")]
    [InlineData("attachments=1", "attachments")]
    [InlineData("ascending=", "ascending")]
    [InlineData("since=yesterday", "since")]
    [InlineData("until=2026-03-01T12:00:00-00:00", "until")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=+1", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=99999999999", "limit")]
    [InlineData("format=Exact", "format")]
    [InlineData("format=json", "format")]
    [InlineData("cursor=", "cursor")]
    [InlineData("statementId=" + Id + "&voidedStatementId=" + Id, "voidedStatementId")]
    [InlineData("statementId=" + Id + "&verb=v:v", "verb")]
    [InlineData("voidedStatementId=" + Id + "&limit=1", "limit")]
    [InlineData("statementId=" + Id + "&ascending=true", "ascending")]
    [InlineData("voidedStatementId=" + Id + "&cursor=a", "cursor")]
    public void These_are_refused(string parameters, string name)
    {
        Assert.False(StatementQuery.TryParse(Split(parameters), XapiVersion.V103, out _, out var problems));

        Assert.Equal(name, problems[0].Path);
    }

    private static StatementQuery Good(string parameters)
    {
        var read = StatementQuery.TryParse(Split(parameters), XapiVersion.V200, out var query, out var problems);

        Assert.Equal([], problems.Select(p => p.ToString()));
        Assert.True(read);
        return query!;
    }

    private static IEnumerable<KeyValuePair<string, string>> Split(string parameters) => parameters
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split('=', 2))
        .Select(p => KeyValuePair.Create(p[0], p[1]));
}
