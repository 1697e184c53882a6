using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>Sessions that are over by their age; they open nothing any more.</summary>
public sealed class OldSessions : IExpiry
{
    public Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct)
    {
        var (begun, seen) = (asOf - SessionRules.Absolute, asOf - SessionRules.Idle);
        return db.Sessions.Where(session => session.CreatedAt <= begun || session.SeenAt <= seen).ExecuteDeleteAsync(ct);
    }
}
