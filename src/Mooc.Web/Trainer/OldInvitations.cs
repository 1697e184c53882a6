using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>Who does not answer an invitation within 60 days is forgotten; nudges are, after a year.</summary>
internal sealed class OldInvitations : IExpiry
{
    private const int DaysInvited = 60;
    private const int DaysNudged = 365;

    public async Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct)
    {
        var (invited, nudged) = (asOf.AddDays(-DaysInvited), asOf.AddDays(-DaysNudged));
        return await db.CohortInvitations.Where(invitation => invitation.InvitedAt < invited).ExecuteDeleteAsync(ct)
            + await db.Nudges.Where(nudge => nudge.CreatedAt < nudged).ExecuteDeleteAsync(ct);
    }
}
