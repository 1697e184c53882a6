using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>The audit log reaches back two years.</summary>
public sealed class OldAuditEntries : IExpiry
{
    /// <summary>730 days: two years, whatever the calendar.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(730);

    public Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct)
    {
        var oldest = asOf - Kept;
        return db.AuditEntries.Where(entry => entry.At < oldest).ExecuteDeleteAsync(ct);
    }
}
