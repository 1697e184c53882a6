using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Xapi;

namespace Mooc.Web.Tests.Commands;

public sealed class KeyTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_new_key_is_stored_without_its_secret()
    {
        var made = JsonDocument.Parse((await _site.ShellAsync("key", "add", "--name", "Dashboard", "--scope", "statements/read", "--scope", "state", "--json")).Out).RootElement;

        var key = made.GetProperty("key").GetString();
        var stored = await _site.WithDbAsync(db => db.Credentials.SingleAsync(credential => credential.Key == key));

        Assert.Equal("statements/read state", stored.Scope);
        Assert.Equal(Credential.HashOf(made.GetProperty("secret").GetString()!), stored.SecretHash);
    }

    [Fact]
    public async Task The_list_names_keys_and_no_secrets()
    {
        var made = JsonDocument.Parse((await _site.ShellAsync("key", "add", "--name", "Dashboard", "--scope", "all", "--json")).Out).RootElement;

        var list = await _site.ShellAsync("key", "list");

        Assert.Contains(made.GetProperty("key").GetString()!, list.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(made.GetProperty("secret").GetString()!, list.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_stays_revoked_since_the_first_time()
    {
        var key = JsonDocument.Parse((await _site.ShellAsync("key", "add", "--name", "Dashboard", "--scope", "all", "--json")).Out).RootElement.GetProperty("key").GetString()!;

        await _site.ShellAsync("key", "revoke", key);
        var first = await RevokedAtAsync(key);
        await _site.ShellAsync("key", "revoke", key);

        Assert.NotNull(first);
        Assert.Equal(first, await RevokedAtAsync(key));
    }

    [Fact]
    public async Task A_key_that_is_not_there_cannot_be_revoked()
    {
        await _site.ShellAsync("key", "add", "--name", "Dashboard", "--scope", "all");

        var answer = await _site.ShellAsync("key", "revoke", "0123");

        Assert.Equal(1, answer.Code);
    }

    private Task<DateTime?> RevokedAtAsync(string key) =>
        _site.WithDbAsync(db => db.Credentials.Where(credential => credential.Key == key).Select(credential => credential.RevokedAt).SingleAsync());
}
