using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>Makes and ends the keys of systems that use <c>/xapi</c>.</summary>
public sealed class Credentials(MoocDb db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A new key with its secret, which nobody can find out later.</summary>
    public async Task<(Credential Credential, string Secret)> AddAsync(string name, IEnumerable<string> scopes, CancellationToken ct)
    {
        var (credential, secret) = Credential.New(name, scopes, Now);
        db.Credentials.Add(credential);
        await db.SaveChangesAsync(ct);
        return (credential, secret);
    }

    /// <returns>Whether there is such a key; one that was revoked before stays revoked since then.</returns>
    public async Task<bool> RevokeAsync(string key, CancellationToken ct)
    {
        var now = Now;
        return await db.Credentials.Where(credential => credential.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(credential => credential.RevokedAt, credential => credential.RevokedAt ?? now), ct) > 0;
    }
}
