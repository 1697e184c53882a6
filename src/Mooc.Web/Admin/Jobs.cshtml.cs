using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>What the site does by itself, on whichever engine.</summary>
public sealed class JobsModel(Sweeps sweeps, IJobEngine engine, MoocDb db, TimeProvider clock) : PageModel
{
    public IJobEngine Engine => engine;
    public bool IsRunning { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var next = await engine.NextRunsAsync(ct);
        IsRunning = next.Count > 0;
        var last = await LastRunsAsync(ct);
        var done = await DoneTodayAsync(ct);
        Rows =
        [
            .. sweeps.All.OrderBy(schedule => schedule.Name, StringComparer.Ordinal).Select(schedule => new Row(
                schedule.Name, schedule.Deed, last.GetValueOrDefault(schedule.Name), done.GetValueOrDefault(schedule.Name),
                next.TryGetValue(schedule.Name, out var at) ? at : null)),
        ];
    }

    public async Task<IActionResult> OnPostAsync(string? job, [FromServices] AuditLog audit, [FromServices] Texts texts, CancellationToken ct)
    {
        if (sweeps.Find(job ?? "") is not { } schedule) return NotFound();

        audit.Add(AdminActs.JobRun, subject: schedule.Name);
        await db.SaveChangesAsync(ct);
        sweeps.Wake(schedule);
        TempData["note"] = texts["It runs within a second. Load the page again to see how it went."];
        return LocalRedirect($"{Request.PathBase}/admin/jobs/{schedule.Name}");
    }

    private async Task<Dictionary<string, JobRun>> LastRunsAsync(CancellationToken ct)
    {
        var latest = db.SweepRuns.GroupBy(run => run.Name).Select(runs => runs.Max(run => run.Id));
        return await db.SweepRuns.Where(run => latest.Contains(run.Id))
            .Select(run => new { run.Name, Run = new JobRun(run.StartedAt, run.LastAt, run.Runs, run.Milliseconds, run.Done, run.Error) })
            .ToDictionaryAsync(run => run.Name, run => run.Run, ct);
    }

    private Task<Dictionary<string, int>> DoneTodayAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow().UtcDateTime - TimeSpan.FromDays(1);
        return db.SweepRuns.Where(run => run.LastAt > since).GroupBy(run => run.Name).Select(runs => new { Name = runs.Key, Done = runs.Sum(run => run.Done) })
            .ToDictionaryAsync(runs => runs.Name, runs => runs.Done, ct);
    }

    public sealed record Row(string Name, string Deed, JobRun? Last, int DoneToday, DateTime? NextAt);
}
