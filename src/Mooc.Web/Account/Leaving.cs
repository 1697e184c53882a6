using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>Deletes an account with all that belongs to it. Every browser of the person is signed out before the first row goes.</summary>
public sealed class Leaving(Erasure erasure, Sessions sessions)
{
    public async Task LeaveAsync(Guid person, CancellationToken ct)
    {
        await sessions.EndAllAsync(person, except: null, ct);
        await erasure.EraseAsync(person, ct);
    }
}
