namespace Mooc.Web.Trainer.Stuck;

/// <summary>Who of some cohorts may need help now: the rows of one query, the rules, most pressing first.</summary>
public sealed class StuckList(CohortRows rows, TimeProvider clock)
{
    public async Task<ILookup<Guid, StuckLearner>> OfAsync(IReadOnlyList<CohortView> cohorts, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var paces = await rows.PacesAsync(cohorts, ct);
        var found = new List<StuckLearner>();
        await foreach (var row in rows.ReadAsync(cohorts).WithCancellation(ct))
            if (Of(row, paces, now) is { } stuck) found.Add(stuck);
        return found.OrderBy(one => one.Reason.Rule).ThenBy(one => one.Reason.Since).ToLookup(one => one.Standing.CohortId);
    }

    public async Task<IReadOnlyList<StuckLearner>> OfAsync(CohortView cohort, CancellationToken ct) => [.. (await OfAsync([cohort], ct))[cohort.Id]];

    public static StuckLearner? Of(LearnerStanding row, IReadOnlyDictionary<(Guid Cohort, string Course), CoursePace> paces, DateTime now) =>
        row.CourseId is { } course && paces.GetValueOrDefault((row.CohortId, course)) is { } pace && StuckRules.FirstFor(row, pace, now) is { } reason
            ? new StuckLearner(row, pace, reason)
            : null;
}
