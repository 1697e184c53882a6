using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>The trainer's start page: which cohort needs a look first.</summary>
public sealed class IndexModel(MyCohorts mine, StuckList stuck) : PageModel
{
    private IReadOnlyDictionary<Guid, int> _stuck = new Dictionary<Guid, int>();

    public IReadOnlyList<CohortView> Cohorts { get; private set; } = [];

    /// <summary>How many may need help. Where names are not shown, nobody and four are the same.</summary>
    public int StuckIn(CohortView cohort) => _stuck.GetValueOrDefault(cohort.Id);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Cohorts = await mine.AllAsync(ct);
        var running = Cohorts.Where(cohort => !cohort.IsArchived && !cohort.IsTooSmall && cohort.Members > 0).ToList();
        if (running.Count == 0) return;

        var found = await stuck.OfAsync(running, ct);
        _stuck = found.ToDictionary(cohort => cohort.Key, cohort => cohort.Select(one => one.Standing.Member).Distinct().Count());
    }
}
