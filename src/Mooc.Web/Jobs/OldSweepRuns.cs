using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Jobs;

/// <summary>How the sweeps fared is kept for two weeks.</summary>
public sealed class OldSweepRuns : IExpiry
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct)
    {
        var oldest = asOf - Kept;
        return db.SweepRuns.Where(run => run.LastAt < oldest).ExecuteDeleteAsync(ct);
    }
}
