using System.Globalization;
using System.Text;

namespace Mooc.Web.Tests.Xapi;

public sealed class NegotiationTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Anyone_may_ask_which_versions_are_spoken_without_naming_one()
    {
        using var stranger = _site.Stranger(version: null);

        var answer = await stranger.GetStringAsync("/xapi/about");

        Assert.Equal("""{"version":["1.0.3","2.0.0"],"extensions":{}}""", answer);
    }

    [Theory]
    [InlineData("1.0", "1.0.3")]
    [InlineData("1.0.0", "1.0.3")]
    [InlineData("1.0.9", "1.0.3")]
    [InlineData("2.0", "2.0.0")]
    [InlineData("2.0.0", "2.0.0")]
    public async Task The_answer_names_the_latest_patch_of_the_version_asked_for(string asked, string named)
    {
        var system = await _site.SystemAsync(version: asked);

        await system.GetAsync();

        Assert.Equal((200, named), (system.Status, system.Header(KeyHolder.Version)));
    }

    [Theory]
    [InlineData("0.9")]
    [InlineData("0.95")]
    [InlineData("1.1.0")]
    [InlineData("2.1.0")]
    [InlineData("3")]
    public async Task A_version_that_is_not_spoken_is_refused(string asked)
    {
        var system = await _site.SystemAsync(version: asked);

        await system.GetAsync();

        Assert.Equal((400, "0.95"), (system.Status, system.Header(KeyHolder.Version)));
        Assert.Contains("X-Experience-API-Version", system.Body);
    }

    [Fact]
    public async Task Without_a_version_nothing_is_stored()
    {
        var system = await _site.SystemAsync();
        system.Http.DefaultRequestHeaders.Remove(KeyHolder.Version);
        await system.PostAsync(Told.Statement().ToJsonString());
        Assert.Equal(400, system.Status);

        system.Http.DefaultRequestHeaders.Add(KeyHolder.Version, "2.0.0");
        await system.GetAsync();
        Assert.Empty(system.Ids);
    }

    [Theory]
    [InlineData("GET", "/xapi/statements", 200)]
    [InlineData("GET", "/xapi/statements?foo=bar", 400)]
    [InlineData("GET", "/xapi/statements?statementId=7e2f1c54-0d4f-4b5e-9ad5-4bd3cf8f0c3e", 404)]
    [InlineData("POST", "/xapi/statements", 400)]
    [InlineData("PUT", "/xapi/statements", 400)]
    [InlineData("DELETE", "/xapi/statements", 405)]
    public async Task Every_answer_about_statements_says_the_version_and_how_far_it_is_consistent(string method, string address, int status)
    {
        var system = await _site.SystemAsync(version: "2.0.0");

        await system.SendAsync(new HttpMethod(method), address, method == "GET" ? null : new StringContent("[{}]", Encoding.UTF8, "application/json"));

        Assert.Equal((status, "2.0.0"), (system.Status, system.Header(KeyHolder.Version)));
        var consistent = DateTimeOffset.Parse(system.Header("X-Experience-API-Consistent-Through"), CultureInfo.InvariantCulture);
        Assert.InRange(consistent, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData("/xapi")]
    [InlineData("/xapi/agents/state")]
    [InlineData("/xapi/statements/more")]
    public async Task A_resource_that_is_not_here_is_not_found_and_never_a_page(string address)
    {
        var system = await _site.SystemAsync();

        await system.SendAsync(HttpMethod.Get, address);

        Assert.Equal((404, "application/problem+json"), (system.Status, system.Answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Pages_of_other_sites_may_not_ask_unless_the_operator_names_them()
    {
        Assert.Equal("", await AllowedOriginAsync(_site));

        using var open = new MoocSite { Settings = { ["Mooc:Xapi:Origins"] = "https://player.example" } };
        Assert.Equal("https://player.example", await AllowedOriginAsync(open));
    }

    private static async Task<string> AllowedOriginAsync(MoocSite site)
    {
        using var stranger = site.Stranger(version: null);
        var question = new HttpRequestMessage(HttpMethod.Options, "/xapi/statements");
        question.Headers.Add("Origin", "https://player.example");
        question.Headers.Add("Access-Control-Request-Method", "POST");
        question.Headers.Add("Access-Control-Request-Headers", "authorization,x-experience-api-version,content-type");

        var answer = await stranger.SendAsync(question);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? string.Join(",", origins) : "";
    }
}
