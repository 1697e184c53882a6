using Hangfire;

namespace Mooc.Web.Jobs.OnHangfire;

/// <summary>What the engine knows of a sweep: its name. Hangfire reads how a job is retried from its method, so there is one for each way.</summary>
public sealed class SweepJob(Sweeps sweeps, SweepRunner runner, SweepTurns turns)
{
    /// <summary>A sweep that runs more often than this needs no other retry than its next run.</summary>
    public static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(15);

    /// <summary>A failed job that is not deleted would stay in the storage for ever; the site's own page of the jobs keeps the failure.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public Task RunOftenAsync(string sweep, CancellationToken ct) => RunAsync(sweep, wasWoken: false, ct);

    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 300, 900], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public Task RunRarelyAsync(string sweep, CancellationToken ct) => RunAsync(sweep, wasWoken: false, ct);

    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public Task RunWokenAsync(string sweep, CancellationToken ct) => RunAsync(sweep, wasWoken: true, ct);

    /// <summary>By its schedule a sweep that runs or rests is left alone; one that was woken waits for its turn. At most one waits: see <see cref="Sweeps"/>.</summary>
    private async Task RunAsync(string sweep, bool wasWoken, CancellationToken ct)
    {
        if (sweeps.Find(sweep) is not { } schedule || (!wasWoken && runner.Rests(schedule))) return;

        var turn = turns.Of(sweep);
        if (!await turn.WaitAsync(wasWoken ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct)) return;
        try
        {
            sweeps.Begins(schedule);
            await runner.RunAsync(schedule, ct);
        }
        finally
        {
            turn.Release();
        }
    }
}
