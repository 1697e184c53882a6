using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Jobs;

namespace Mooc.Web.Admin;

/// <summary>How one job fared of late.</summary>
public sealed class JobModel(Sweeps sweeps, IJobEngine engine, MoocDb db) : PageModel
{
    private const int MostShown = 100;

    public SweepSchedule Job { get; private set; } = null!;
    public DateTime? NextAt { get; private set; }
    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string job, CancellationToken ct)
    {
        if (sweeps.Find(job) is not { } found) return NotFound();

        Job = found;
        NextAt = (await engine.NextRunsAsync(ct)).TryGetValue(found.Name, out var at) ? at : null;
        Runs = await db.SweepRuns.Where(run => run.Name == found.Name).OrderByDescending(run => run.Id).Take(MostShown)
            .Select(run => new JobRun(run.StartedAt, run.LastAt, run.Runs, run.Milliseconds, run.Done, run.Error)).ToListAsync(ct);
        return Page();
    }
}
