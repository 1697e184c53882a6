using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>Checks keys and their secrets. What was found right is remembered for five seconds, so that a revoked key lives no longer than that.</summary>
public sealed class XapiKeys(ReadSessions sessions, TimeProvider clock)
{
    private const int MostRemembered = 1000;
    private static readonly TimeSpan CheckedFor = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);

    /// <summary>Who shows this key with this secret, or null where there is no such key, it is revoked or the secret is another.</summary>
    public async ValueTask<XapiClient?> FindAsync(string key, string secret, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{secret}")));
        if (_remembered.TryGetValue(fingerprint, out var known) && now - known.CheckedAt < CheckedFor && now >= known.CheckedAt) return known.Client;

        var found = await CheckAsync(key, secret, ct);
        if (_remembered.Count >= MostRemembered) _remembered.Clear();
        if (found is not null) _remembered[fingerprint] = new Remembered(found, now);
        return found;
    }

    private async Task<XapiClient?> CheckAsync(string key, string secret, CancellationToken ct)
    {
        var rows = await sessions.ReadAsync(sql => sql.QueryAsync(
            $"SELECT Id, SecretHash, Scope FROM Credentials WHERE Key = {key} AND RevokedAt IS NULL",
            row => (Id: row.GetGuid(0), Hash: row.GetFieldValue<byte[]>(1), Scope: row.GetString(2)), ct));

        return rows is [var (id, hash, scope)] && CryptographicOperations.FixedTimeEquals(hash, Credential.HashOf(secret))
            ? new XapiClient(id, scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : null;
    }

    private sealed record Remembered(XapiClient Client, DateTime CheckedAt);
}
