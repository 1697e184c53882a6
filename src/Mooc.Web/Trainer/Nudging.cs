using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Jobs;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>Decides whom a nudge is for and writes it down; a sweep does the rest. Nobody is written to twice for the same reason within a week.</summary>
public sealed class Nudging(CohortPages pages, CohortRows rows, AuditLog audit, Sweeps sweeps)
{
    public const int DaysBetween = 7;

    /// <summary>Everybody stuck for this reason, or everybody who has not begun; or the one member that is named.</summary>
    public async Task<NudgePlan> PlanAsync(CohortView cohort, StuckRule? rule, Guid? member, CancellationToken ct)
    {
        var paces = await rows.PacesAsync([cohort], ct);
        var wanted = new List<LearnerStanding>();
        await foreach (var row in rows.ReadAsync([cohort]).WithCancellation(ct))
            if (IsMeant(row, StuckList.Of(row, paces, pages.Now), rule, member) && !wanted.Exists(one => one.Person == row.Person)) wanted.Add(row);

        var lately = await LatelyAsync(cohort.Id, rule, ct);
        return new NudgePlan(rule, [.. wanted.Where(row => !lately.Contains(row.Person))], wanted.Count(row => lately.Contains(row.Person)));
    }

    /// <summary>Writes the nudge down. The same id a second time changes nothing.</summary>
    /// <returns>How many it is for.</returns>
    public async Task<int> SendAsync(CohortView cohort, NudgePlan plan, Guid id, string note, CancellationToken ct)
    {
        if (plan.Receivers.Count == 0 || await pages.Db.Nudges.AnyAsync(nudge => nudge.Id == id, ct)) return 0;

        pages.Db.Nudges.Add(new Nudge { Id = id, CohortId = cohort.Id, SenderId = pages.Me.Id, Rule = plan.Rule, Note = note, CreatedAt = pages.Now });
        pages.Db.NudgeReceivers.AddRange(plan.Receivers.Select(row => new NudgeReceiver { NudgeId = id, PersonId = row.Person, CourseId = row.CourseId! }));
        audit.Add(TrainerActs.Nudged, subject: cohort.Id.ToString());
        await pages.Db.SaveChangesAsync(ct);
        sweeps.WakeAfter<Nudge>();
        return plan.Receivers.Count;
    }

    private static bool IsMeant(LearnerStanding row, StuckLearner? stuck, StuckRule? rule, Guid? member) =>
        row.CourseId is not null
        && (member is null || row.Member == member)
        && (rule is null ? member is not null : stuck?.Reason.Rule == rule || (rule == StuckRule.NotBegun && row.BegunAt is null));

    private async Task<HashSet<Guid>> LatelyAsync(Guid cohort, StuckRule? rule, CancellationToken ct)
    {
        var since = pages.Now.AddDays(-DaysBetween);
        return [.. await (from nudge in pages.Db.Nudges
                          join receiver in pages.Db.NudgeReceivers on nudge.Id equals receiver.NudgeId
                          where nudge.CohortId == cohort && nudge.Rule == rule && nudge.CreatedAt > since
                          select receiver.PersonId).ToListAsync(ct)];
    }
}
