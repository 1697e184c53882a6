using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Storage;

namespace Mooc.Web.Jobs.OnHangfire;

/// <summary>Runs the sweeps on Hangfire. A failed start is tried again, and the facts wait in the database.</summary>
public sealed partial class HangfireEngine(JobStorage storage, IServiceScopeFactory scopes, Sweeps sweeps, TimeProvider clock, ILogger<HangfireEngine> log) : BackgroundService, IJobEngine
{
    /// <summary>How often Hangfire looks for what falls due: the most frequent sweeps run every few seconds.</summary>
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WaitAfterFailure = TimeSpan.FromSeconds(30);

    private readonly BackgroundJobClient _client = new(storage);
    private BackgroundJobServer? _server;

    public string Name => "Hangfire";
    public string? Dashboard => "admin/jobs/hangfire";

    public Task<IReadOnlyDictionary<string, DateTime>> NextRunsAsync(CancellationToken ct)
    {
        if (_server is null) return Task.FromResult<IReadOnlyDictionary<string, DateTime>>(new Dictionary<string, DateTime>());

        using var connection = storage.GetConnection();
        return Task.FromResult<IReadOnlyDictionary<string, DateTime>>(connection.GetRecurringJobs()
            .Where(job => job.NextExecution is not null).ToDictionary(job => job.Id, job => DateTime.SpecifyKind(job.NextExecution!.Value, DateTimeKind.Utc)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _server ??= StartServer();
                await ForwardWakesAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                NotStarted(fault);
                await Task.Delay(WaitAfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_server is not { } server) return;

        _server = null;
        server.SendStop();
        await server.WaitForShutdownAsync(cancellationToken);
        server.Dispose();
    }

    private BackgroundJobServer StartServer()
    {
        var recurring = new RecurringJobManager(storage);
        using (var connection = storage.GetConnection())
            foreach (var gone in connection.GetRecurringJobs().Where(job => sweeps.Find(job.Id) is null)) recurring.RemoveIfExists(gone.Id);

        var server = new BackgroundJobServer(new BackgroundJobServerOptions
        {
            ServerName = "mooc",
            Activator = new AspNetCoreJobActivator(scopes),
            SchedulePollingInterval = LooksEvery,

            // A sweep runs once at a time; one more of it may wait for its turn.
            WorkerCount = sweeps.All.Count * 2,
        }, storage);

        foreach (var schedule in sweeps.All)
        {
            var name = schedule.Name;
            var cron = CronOf.Interval(schedule.Every);
            if (schedule.Every > SweepJob.LongestRetry) recurring.AddOrUpdate<SweepJob>(name, job => job.RunRarelyAsync(name, CancellationToken.None), cron);
            else recurring.AddOrUpdate<SweepJob>(name, job => job.RunOftenAsync(name, CancellationToken.None), cron);

            // What was due while the site was down does not wait for the next hour.
            recurring.Trigger(name);
        }

        return server;
    }

    private async Task ForwardWakesAsync(CancellationToken ct)
    {
        await foreach (var schedule in sweeps.WokenAsync(ct))
        {
            try
            {
                var name = schedule.Name;
                _client.Enqueue<SweepJob>(job => job.RunWokenAsync(name, CancellationToken.None));
            }
            catch (BackgroundJobClientException fault)
            {
                sweeps.Begins(schedule);
                NotWoken(fault, schedule.Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The job engine did not start; the site serves without it and tries again")]
    private partial void NotStarted(Exception fault);

    [LoggerMessage(LogLevel.Warning, "{Sweep} could not be woken and will run by its schedule")]
    private partial void NotWoken(Exception fault, string sweep);
}
