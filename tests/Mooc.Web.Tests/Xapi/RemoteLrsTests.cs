using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Xapi;
using Mooc.Xapi;
using Mooc.Xapi.Client;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Tests.Xapi;

public sealed class RemoteLrsTests : IDisposable
{
    private static readonly Agent Ben = Agent.WithAccount("https://city.example", "ben");
    private static readonly Activity Page = new("https://city.example/page?a=1&b=2");

    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(XapiVersion.V103)]
    [InlineData(XapiVersion.V200)]
    public async Task A_statement_that_was_saved_is_retrieved_and_found(XapiVersion version)
    {
        var store = await StoreAsync(version);
        var saved = await store.SaveStatementAsync(Statement());
        Assert.True(saved.Success, saved.ErrorMessage);

        var retrieved = await store.RetrieveStatementAsync(saved.Content!.Single());
        var found = await store.QueryStatementsAsync(new StatementQuery { Agent = Ben, Verb = Told.Read, Activity = Page.Id, RelatedActivities = true, Since = DateTimeOffset.UnixEpoch });

        Assert.Equal(saved.Content!.Single(), retrieved.Content!.Id);
        Assert.Equal(retrieved.Content.Id, found.Content!.Statements.Single().Id);
        Assert.Equal("", found.Content.More);
    }

    [Fact]
    public async Task Page_after_page_all_statements_come()
    {
        var store = await StoreAsync();
        var saved = await store.SaveStatementsAsync([.. Enumerable.Range(0, 7).Select(_ => Statement())]);
        var found = new List<Guid?>();

        var page = (await store.QueryStatementsAsync(new StatementQuery { Limit = 3, Ascending = true })).Content!;
        found.AddRange(page.Statements.Select(statement => statement.Id));
        while (page.More.Length > 0)
        {
            page = (await store.MoreStatementsAsync(page)).Content!;
            found.AddRange(page.Statements.Select(statement => statement.Id));
        }

        Assert.Equal(saved.Content!.Cast<Guid?>(), found);
    }

    [Fact]
    public async Task The_credentials_do_not_follow_a_link_to_another_store()
    {
        var store = await StoreAsync();

        var answer = await store.MoreStatementsAsync(new StatementsResult([], "https://elsewhere.example/xapi/statements?more=1"));

        Assert.False(answer.Success);
        Assert.Contains("another store", answer.ErrorMessage);
    }

    [Fact]
    public async Task States_are_saved_listed_retrieved_and_deleted()
    {
        var (store, registration) = (await StoreAsync(), Guid.NewGuid());
        await store.SaveStateAsync("bookmark", Page, Ben, Text("one"), registration);

        Assert.Equal(["bookmark"], (await store.RetrieveStateIdsAsync(Page, Ben, registration)).Content!);
        Assert.Equal("one", Read(await store.RetrieveStateAsync("bookmark", Page, Ben, registration)));
        await store.ClearStateAsync(Page, Ben, registration);
        Assert.Equal(HttpStatusCode.NotFound, (await store.RetrieveStateAsync("bookmark", Page, Ben, registration)).Status);
    }

    [Fact]
    public async Task A_profile_is_changed_only_by_who_has_read_its_last_version()
    {
        var store = await StoreAsync();
        Assert.True((await store.SaveAgentProfileAsync("preferences", Ben, Text("one"))).Success);
        var seen = (await store.RetrieveAgentProfileAsync("preferences", Ben)).Content!;
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await store.SaveAgentProfileAsync("preferences", Ben, Text("two"))).Status);

        Assert.True((await store.SaveAgentProfileAsync("preferences", Ben, Text("two") with { ETag = seen.ETag })).Success);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await store.SaveAgentProfileAsync("preferences", Ben, Text("three") with { ETag = seen.ETag })).Status);
        Assert.Equal("two", Read(await store.RetrieveAgentProfileAsync("preferences", Ben)));
        Assert.Equal(["preferences"], (await store.RetrieveAgentProfileIdsAsync(Ben)).Content!);
        Assert.True((await store.DeleteAgentProfileAsync("preferences", Ben)).Success);
    }

    [Fact]
    public async Task A_profile_of_an_activity_is_saved_and_deleted()
    {
        var store = await StoreAsync(XapiVersion.V200);
        await store.SaveActivityProfileAsync("look", Page, Text("dark"));

        Assert.Equal(["look"], (await store.RetrieveActivityProfileIdsAsync(Page)).Content!);
        Assert.Equal("dark", Read(await store.RetrieveActivityProfileAsync("look", Page)));
        await store.DeleteActivityProfileAsync("look", Page);
        Assert.Empty((await store.RetrieveActivityProfileIdsAsync(Page)).Content!);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_and_never_thrown()
    {
        var stranger = new RemoteLrs(_site.Stranger(null), new Uri("https://localhost/xapi"), "nobody", "nothing");
        using var nowhere = new HttpClient();
        var gone = new RemoteLrs(nowhere, new Uri("http://127.0.0.1:1/xapi"), "k", "s");

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SaveStatementAsync(Statement())).Status);
        var answer = await gone.AboutAsync();
        Assert.Equal((false, null), (answer.Success, answer.Status));
        Assert.NotEmpty(answer.ErrorMessage!);
        Assert.Equal(["1.0.3", "2.0.0"], (await stranger.AboutAsync()).Content!);
    }

    private async Task<RemoteLrs> StoreAsync(XapiVersion version = XapiVersion.V103)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var (credential, secret) = await scope.ServiceProvider.GetRequiredService<Credentials>().AddAsync("a client", ["all"], default);
        return new RemoteLrs(_site.Stranger(null), new Uri("https://localhost/xapi"), credential.Key, secret, version);
    }

    private static Statement Statement() => new() { Actor = Ben, Verb = new Verb(Told.Read), Object = Page };

    private static LrsDocument Text(string text) => new(Encoding.UTF8.GetBytes(text), "text/plain");

    private static string Read(LrsResponse<LrsDocument> answer) => Encoding.UTF8.GetString(answer.Content!.Content);
}
