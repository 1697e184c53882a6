using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>Who has seen whose record is told for a year, and withdrawn consents are kept as long.</summary>
internal sealed class OldLooks : IExpiry
{
    private const int DaysKept = 365;

    public async Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct)
    {
        var before = asOf.AddDays(-DaysKept);
        return await db.RecordLooks.Where(look => look.At < before).ExecuteDeleteAsync(ct)
            + await db.Consents.Where(consent => consent.WithdrawnAt < before).ExecuteDeleteAsync(ct);
    }
}
