using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>Failures that no longer count against anybody.</summary>
public sealed class OldSignInFailures : IExpiry
{
    public Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct)
    {
        var before = asOf - SignInLimit.Window;
        return db.SignInFailures.Where(failure => failure.At <= before).ExecuteDeleteAsync(ct);
    }
}
