using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Jobs;

/// <summary>Writes down how the sweeps fared, for the page of the jobs. Runs that found nothing to do are counted and noted once a minute at most.</summary>
public sealed class SweepHistory(IServiceScopeFactory scopes)
{
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Noted> _noted = new(StringComparer.Ordinal);

    public async Task NoteAsync(string sweep, SweepOutcome outcome, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var before = _noted.GetValueOrDefault(sweep) ?? new Noted(DateTime.MinValue, 0);
        if (outcome.IsIdle && outcome.StartedAt >= before.At && outcome.StartedAt < before.At + NoteEvery)
        {
            _noted[sweep] = before with { IdleSince = before.IdleSince + 1 };
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MoocDb>();
        var last = await db.SweepRuns.Where(run => run.Name == sweep).OrderByDescending(run => run.Id).FirstOrDefaultAsync(ct);
        if (last is not null) last.Runs += before.IdleSince;
        if (last is not null && IsOneRow(last, outcome)) Extend(last, outcome);
        else db.SweepRuns.Add(RowOf(sweep, outcome));
        await db.SaveChangesAsync(ct);
        _noted[sweep] = new Noted(outcome.StartedAt, 0);
    }

    private static bool IsOneRow(SweepRun last, SweepOutcome outcome) => last.Error == outcome.Error
        && (last.Error is not null || (last.Done == 0 && outcome.IsIdle) || (last.Done > 0 && !outcome.IsIdle && outcome.StartedAt - last.StartedAt < NoteEvery));

    private static void Extend(SweepRun last, SweepOutcome outcome)
    {
        last.Runs++;
        last.LastAt = outcome.StartedAt;
        last.Done += outcome.Done;
        last.Milliseconds = Math.Max(last.Milliseconds, (int)outcome.Took.TotalMilliseconds);
    }

    private static SweepRun RowOf(string sweep, SweepOutcome outcome) => new()
    {
        Name = sweep, StartedAt = outcome.StartedAt, LastAt = outcome.StartedAt, Runs = 1, Milliseconds = (int)outcome.Took.TotalMilliseconds,
        Done = outcome.Done, Error = outcome.Error,
    };

    /// <param name="At">The start of the run that was last written down.</param>
    /// <param name="IdleSince">How many have found nothing to do since.</param>
    private sealed record Noted(DateTime At, int IdleSince);
}
