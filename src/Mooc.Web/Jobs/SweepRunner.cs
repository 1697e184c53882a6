using System.Collections.Concurrent;
using System.Diagnostics;

namespace Mooc.Web.Jobs;

/// <summary>
/// Runs a sweep in a scope of its own and has it written down. After failures a sweep rests, twice as long each time up to a minute or its own interval; a wake ends the rest.
/// </summary>
public sealed partial class SweepRunner(IServiceScopeFactory scopes, SweepHistory history, TimeProvider clock, ILogger<SweepRunner> log)
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Health> _health = new(StringComparer.Ordinal);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether the sweep still rests after a failure.</summary>
    public bool Rests(SweepSchedule schedule) => _health.TryGetValue(schedule.Name, out var health) && Now < health.RestsUntil;

    /// <exception cref="Exception">What the sweep threw, for the engine to know of.</exception>
    public async Task RunAsync(SweepSchedule schedule, CancellationToken ct)
    {
        var startedAt = Now;
        var watch = Stopwatch.StartNew();
        int done;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            done = await ((ISweep)scope.ServiceProvider.GetRequiredService(schedule.Sweep)).RunAsync(ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            var failures = CountFailure(schedule, startedAt);
            Failed(fault, schedule.Name, failures);
            await history.NoteAsync(schedule.Name, new SweepOutcome(startedAt, watch.Elapsed, (fault as PartlyDoneException)?.Done ?? 0, FaultReason.Of(fault)), ct);
            throw;
        }

        _health.TryRemove(schedule.Name, out _);
        await history.NoteAsync(schedule.Name, new SweepOutcome(startedAt, watch.Elapsed, done, Error: null), ct);
    }

    private int CountFailure(SweepSchedule schedule, DateTime startedAt)
    {
        var failures = (_health.GetValueOrDefault(schedule.Name)?.Failures ?? 0) + 1;
        _health[schedule.Name] = new Health(failures, startedAt + RestAfter(failures, schedule.Every));
        return failures;
    }

    private static TimeSpan RestAfter(int failures, TimeSpan every)
    {
        var longest = every > LongestRest ? every : LongestRest;
        var rest = every * Math.Pow(2, Math.Min(failures - 1, 10));
        return rest < longest ? rest : longest;
    }

    [LoggerMessage(LogLevel.Error, "{Sweep} failed, {Failures} times in a row")]
    private partial void Failed(Exception fault, string sweep, int failures);

    private sealed record Health(int Failures, DateTime RestsUntil);
}
