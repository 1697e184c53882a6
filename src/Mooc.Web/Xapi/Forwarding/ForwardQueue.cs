using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Jobs;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>What waits for whom, and trying again before it is due.</summary>
public sealed class ForwardQueue(MoocDb db, ForwardOptions options, Sweeps sweeps)
{
    private const int MostShown = 100;

    public async Task<IReadOnlyList<ForwardOverview>> OverviewAsync(CancellationToken ct)
    {
        var overviews = new List<ForwardOverview>();
        foreach (var target in options.Targets)
        {
            var state = await db.ForwardStates.AsNoTracking().SingleOrDefaultAsync(row => row.Target == target.Endpoint, ct) ?? new ForwardState { Target = target.Endpoint };
            var held = db.HeldStatements.AsNoTracking().Where(row => row.Target == target.Endpoint);
            var waiting = await db.StoredStatements.CountAsync(statement => statement.CredentialId == null && statement.Sequence > state.Sequence, ct);
            var behind = await held.CountAsync(row => row.SetAsideAt == null, ct);
            var aside = await held.CountAsync(row => row.SetAsideAt != null, ct);
            var shown = await held.Where(row => row.Tries > 0).OrderBy(row => row.Sequence).Take(MostShown).Join(
                db.StoredStatements, row => row.Sequence, statement => statement.Sequence, (row, statement) => new HeldRow(row.Sequence, statement.Id, row.Tries, row.SetAsideAt != null, row.Error ?? "")).ToListAsync(ct);
            overviews.Add(new ForwardOverview(target.Endpoint, state, waiting, behind, aside, shown));
        }

        return overviews;
    }

    /// <summary>Tries a target again at once: all that it has refused, or one statement of it.</summary>
    public async Task RetryAsync(string target, long? sequence, CancellationToken ct)
    {
        await db.HeldStatements.Where(row => row.Target == target && row.Tries > 0 && (sequence == null || row.Sequence == sequence)).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Tries, 0).SetProperty(row => row.NextTryAt, (DateTime?)null).SetProperty(row => row.SetAsideAt, (DateTime?)null), ct);
        await db.ForwardStates.Where(row => row.Target == target).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAt, (DateTime?)null), ct);
        sweeps.Wake<ForwardStatements>();
    }
}
