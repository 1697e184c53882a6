using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Xapi;

public sealed class KeyTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Without_a_key_nothing_can_be_read_and_the_answer_says_how_to_show_one()
    {
        using var stranger = _site.Stranger();

        var answer = await stranger.GetAsync("/xapi/statements");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Basic", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("1.0.3", Assert.Single(answer.Headers.GetValues(KeyHolder.Version)));
        Assert.True(answer.Headers.Contains("X-Experience-API-Consistent-Through"));
    }

    [Theory]
    [InlineData("Basic !!!")]
    [InlineData("Basic")]
    [InlineData("Basic /////w==")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Bearer abc")]
    [InlineData("Basic OnNlY3JldA==")]
    public async Task What_is_no_key_opens_nothing(string header)
    {
        using var stranger = _site.Stranger();
        stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/xapi/statements")).StatusCode);
    }

    [Fact]
    public async Task A_right_key_with_a_wrong_secret_opens_nothing()
    {
        var system = await _site.SystemAsync();
        var key = await _site.WithDbAsync(db => db.Credentials.Select(credential => credential.Key).SingleAsync());
        system.Http.DefaultRequestHeaders.Authorization = KeyHolders.Basic(key, "guess");

        await system.GetAsync();

        Assert.Equal(401, system.Status);
    }

    [Fact]
    public async Task A_revoked_key_is_dead_after_five_seconds()
    {
        var system = await _site.SystemAsync();
        await system.GetAsync();
        Assert.Equal(200, system.Status);

        await _site.WithDbAsync(db => db.Credentials.ExecuteUpdateAsync(set => set.SetProperty(credential => credential.RevokedAt, DateTime.UtcNow)));
        _site.Clock.Advance(TimeSpan.FromSeconds(5));
        await system.GetAsync();

        Assert.Equal(401, system.Status);
    }

    [Fact]
    public async Task The_session_of_an_administrator_opens_nothing()
    {
        var anna = await _site.AdministratorAsync("Anna");
        anna.Http.DefaultRequestHeaders.Add(KeyHolder.Version, "1.0.3");

        var answer = await anna.Http.GetAsync("/xapi/statements");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_opens_no_page_and_gets_no_cookie()
    {
        var system = await _site.SystemAsync();

        await system.SendAsync(HttpMethod.Get, "/learn");
        Assert.Equal(302, system.Status);

        await system.GetAsync();
        Assert.False(system.Answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("all", 200, 200)]
    [InlineData("all/read", 200, 403)]
    [InlineData("statements/read", 200, 403)]
    [InlineData("statements/read/mine", 200, 403)]
    [InlineData("statements/write", 403, 200)]
    [InlineData("state", 403, 403)]
    public async Task A_key_may_do_what_its_scope_says(string scope, int reading, int writing)
    {
        var system = await _site.SystemAsync(scope);

        await system.GetAsync();
        Assert.Equal(reading, system.Status);

        await system.PostAsync(Told.Statement().ToJsonString());
        Assert.Equal(writing, system.Status);
    }

    [Fact]
    public async Task Who_may_read_only_what_it_wrote_sees_nothing_else()
    {
        var (other, system) = (await _site.SystemAsync(), await _site.SystemAsync(["statements/write", "statements/read/mine"]));
        var (theirs, mine) = (Told.NewId(), Told.NewId());
        await other.PostAsync(Told.Statement(theirs).ToJsonString());
        await system.PostAsync(Told.Statement(mine).ToJsonString());

        await system.GetAsync();
        Assert.Equal([mine], system.Ids);

        await system.GetAsync($"?statementId={theirs}");
        Assert.Equal(404, system.Status);
    }

    [Fact]
    public async Task Who_may_read_only_what_it_wrote_learns_nothing_of_others_by_pointing_at_them()
    {
        var (other, system) = (await _site.SystemAsync(), await _site.SystemAsync(["statements/write", "statements/read/mine"]));
        var theirs = Told.NewId();
        await other.PostAsync(Told.Statement(theirs, actor: "anna").ToJsonString());
        await system.PostAsync(Told.About(theirs).ToJsonString());

        await system.GetAsync($"?agent={Uri.EscapeDataString(Told.By("anna"))}");

        Assert.Empty(system.Ids);
    }

    [Fact]
    public async Task Whoever_sends_many_wrong_keys_waits_and_a_forged_header_changes_nothing()
    {
        using var mallory = _site.Stranger();
        mallory.DefaultRequestHeaders.Authorization = KeyHolders.Basic("somebody", "a guess");
        for (var i = 0; i < 20; i++)
        {
            mallory.DefaultRequestHeaders.Remove("X-Forwarded-For");
            mallory.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            Assert.Equal(HttpStatusCode.Unauthorized, (await mallory.GetAsync("/xapi/statements")).StatusCode);
        }

        var answer = await mallory.GetAsync("/xapi/statements");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_system_with_a_right_key_may_ask_as_often_as_it_likes()
    {
        var system = await _site.SystemAsync();

        for (var i = 0; i < 50; i++)
        {
            await system.GetAsync("?limit=1");
            Assert.Equal(200, system.Status);
        }
    }

    [Fact]
    public async Task A_form_on_another_site_cannot_write_with_credentials_that_a_browser_remembers()
    {
        var system = await _site.SystemAsync();

        await system.SendAsync(HttpMethod.Post, "/xapi/statements", new StringContent(Told.Statement().ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("text/plain")));

        Assert.Equal(400, system.Status);
    }
}
