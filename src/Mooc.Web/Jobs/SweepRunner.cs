using System.Collections.Concurrent;
using System.Diagnostics;
using Mooc.Web.Data;

namespace Mooc.Web.Jobs;

/// <summary>
/// Runs a sweep in a scope of its own and keeps how it fared. After failures a sweep rests, twice as long each time up to a minute or its own interval; a wake ends the rest.
/// </summary>
public sealed partial class SweepRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepRunner> log)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Health> _health = new(StringComparer.Ordinal);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether the sweep still rests after a failure.</summary>
    public bool Rests(SweepSchedule schedule) => _health.TryGetValue(schedule.Name, out var health) && health.Failures > 0 && Now < health.RestsUntil;

    /// <exception cref="Exception">What the sweep threw, for the engine to know of.</exception>
    public async Task RunAsync(SweepSchedule schedule, CancellationToken ct)
    {
        var startedAt = Now;
        var watch = Stopwatch.StartNew();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((ISweep)scope.ServiceProvider.GetRequiredService(schedule.Sweep)).RunAsync(ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            await FailedAsync(schedule, startedAt, watch.Elapsed, fault, ct);
            throw;
        }

        await SucceededAsync(schedule, startedAt, watch.Elapsed, ct);
    }

    private async Task SucceededAsync(SweepSchedule schedule, DateTime startedAt, TimeSpan took, CancellationToken ct)
    {
        var known = _health.GetValueOrDefault(schedule.Name);
        if (known is { Failures: 0 } && startedAt >= known.NotedAt && startedAt < known.NotedAt + NoteEvery) return;

        await NoteAsync(schedule, run =>
        {
            (run.StartedAt, run.SucceededAt, run.Milliseconds, run.FailuresInARow) = (startedAt, startedAt, (int)took.TotalMilliseconds, 0);
        }, startedAt, ct);
        _health[schedule.Name] = new Health(0, startedAt, startedAt);
    }

    private async Task FailedAsync(SweepSchedule schedule, DateTime startedAt, TimeSpan took, Exception fault, CancellationToken ct)
    {
        var failures = (_health.GetValueOrDefault(schedule.Name)?.Failures ?? 0) + 1;
        _health[schedule.Name] = new Health(failures, startedAt + RestAfter(failures, schedule.Every), startedAt);
        Failed(fault, schedule.Name, failures);
        await NoteAsync(schedule, run =>
        {
            (run.StartedAt, run.FailedAt, run.Milliseconds) = (startedAt, startedAt, (int)took.TotalMilliseconds);
            (run.FailuresInARow, run.Error) = (failures, fault.GetType().Name);
        }, startedAt, ct);
    }

    private static TimeSpan RestAfter(int failures, TimeSpan every)
    {
        var longest = every > LongestRest ? every : LongestRest;
        var rest = every * Math.Pow(2, Math.Min(failures - 1, 10));
        return rest < longest ? rest : longest;
    }

    private async Task NoteAsync(SweepSchedule schedule, Action<SweepRun> note, DateTime at, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MoocDb>();
        var run = await db.SweepRuns.FindAsync([schedule.Name], ct);
        if (run is null) db.SweepRuns.Add(run = new SweepRun { Name = schedule.Name, StartedAt = at });
        note(run);
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(LogLevel.Error, "{Sweep} failed, {Failures} times in a row")]
    private partial void Failed(Exception fault, string sweep, int failures);

    private sealed record Health(int Failures, DateTime RestsUntil, DateTime NotedAt);
}
