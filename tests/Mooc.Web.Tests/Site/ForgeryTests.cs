using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;

namespace Mooc.Web.Tests.Site;

/// <summary>No other site can make a signed-in person's browser change anything: a post without this person's own token is refused by every page.</summary>
public sealed class ForgeryTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(Role.Learner)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Administrator)]
    public async Task A_post_without_the_persons_own_token_is_refused_and_changes_nothing(Role role)
    {
        var (anna, ben) = (await _site.PersonAsync("Anna", role), await _site.LearnerAsync("Ben"));
        var foreign = await TokenAsync(ben);
        await anna.OpenAsync("/account");
        var before = await RowsAsync();
        var open = new List<string>();
        var requests = 0;

        foreach (var url in Pages())
            foreach (var (kind, request) in Forged(url, foreign))
            {
                using (request)
                {
                    // Each from elsewhere, so that no limit answers in the page's place.
                    request.Headers.Add(TestAddress.Header, $"192.0.2.{++requests % 250}");
                    var answer = await anna.Http.SendAsync(request);
                    if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.NotFound))
                        open.Add($"{url}, {kind}: {(int)answer.StatusCode}");
                }
            }

        Assert.Empty(open);
        Assert.Equal(before, await RowsAsync());
    }

    private IEnumerable<string> Pages() => _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => EndpointTests.Sample("/" + endpoint.RoutePattern.RawText)).Distinct();

    private static IEnumerable<(string Kind, HttpRequestMessage Request)> Forged(string url, string foreign)
    {
        yield return ("without a token", Post(url, Form()));
        yield return ("with the token of somebody else", Post(url, Form(("form-token", foreign))));
        yield return ("with a token in the address", Post($"{url}?form-token={Uri.EscapeDataString(foreign)}", Form()));
        yield return ("as text", Post(url, new StringContent("{\"name\":\"Mallory\"}", Encoding.UTF8, "text/plain")));

        var crossSite = Post(url, Form());
        crossSite.Headers.Add("Sec-Fetch-Site", "cross-site");
        crossSite.Headers.Add("Origin", "https://evil.example");
        yield return ("from another site", crossSite);
    }

    private static HttpRequestMessage Post(string url, HttpContent content) => new(HttpMethod.Post, url) { Content = content };

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new([KeyValuePair.Create("name", "Mallory"), KeyValuePair.Create("password", People.Password), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    private static async Task<string> TokenAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync("/account");
        return page.QuerySelector("input[name='form-token']")!.GetAttribute("value")!;
    }

    /// <summary>Every row of every table, but for the time a session was last seen.</summary>
    private async Task<string> RowsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_site.DataFolder, "mooc.db")}");
        await connection.OpenAsync();
        var tables = await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'Sessions' ORDER BY name");
        var rows = new StringBuilder();
        foreach (var table in tables) rows.AppendLine(table).AppendJoin('\n', await ReadAsync(connection, $"SELECT * FROM \"{table}\""));
        return rows.ToString();
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names from the database's own list of tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i).ToString())));
        return rows;
    }
}
