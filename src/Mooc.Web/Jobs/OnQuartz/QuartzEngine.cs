using Mooc.Web.Data;
using Quartz;

namespace Mooc.Web.Jobs.OnQuartz;

/// <summary>
/// Runs the sweeps on Quartz, whose tables lie beside the site's. A failed start is tried again, and the facts wait in the database. Not clustered: SQLite
/// takes one writer at a time, so Quartz refuses that there. Two sites on one file may run a sweep at the same moment, which is work done twice
/// and nothing else.
/// </summary>
public sealed partial class QuartzEngine(ISchedulerRuntime runtime, Database database, Sweeps sweeps, TimeProvider clock, ILogger<QuartzEngine> log) : BackgroundService, IJobEngine
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>A sweep that runs more often than this needs no other retry than its next run.</summary>
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(15);

    private const string SchedulerName = "mooc";

    private volatile IScheduler? _scheduler;

    public string Name => "Quartz.NET";
    public string? Dashboard => null;

    public async Task<IReadOnlyDictionary<string, DateTime>> NextRunsAsync(CancellationToken ct)
    {
        if (_scheduler is not { } scheduler) return new Dictionary<string, DateTime>();

        var triggers = await scheduler.GetTriggers([.. sweeps.All.Select(schedule => new TriggerKey(schedule.Name, SweepJob.Group))], ct);
        return triggers.Where(trigger => trigger.NextFireTimeUtc is not null).ToDictionary(trigger => trigger.Key.Name, trigger => trigger.NextFireTimeUtc!.Value.UtcDateTime);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = TimeSpan.FromSeconds(1); !stoppingToken.IsCancellationRequested; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                _scheduler = await StartSchedulerAsync(stoppingToken);
                await ForwardWakesAsync(_scheduler, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                NotStarted(fault, wait);
                await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A sweep that runs may finish; one that does not end in time is begun anew at the next start.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _scheduler = null;
        await runtime.Remove(SchedulerName, waitForJobsToComplete: true, cancellationToken);
    }

    private async Task<IScheduler> StartSchedulerAsync(CancellationToken ct)
    {
        // What a failed start left behind.
        await runtime.Remove(SchedulerName, cancellationToken: ct);
        var scheduler = await runtime.Add(SchedulerName, Configure, SchedulerAddOptions.WithoutStarting, ct);
        var stored = await scheduler.QueryJobs(new JobQuery { Group = GroupMatcher<JobKey>.GroupEquals(SweepJob.Group) }, ct);
        var gone = stored.Items.Select(job => job.Key).Where(key => sweeps.Find(key.Name) is null).ToArray();
        if (gone.Length > 0) await scheduler.DeleteJobs(gone, ct);

        foreach (var schedule in sweeps.All) await scheduler.ScheduleJob(JobOf(schedule), TriggerOf(schedule), ScheduleJobOptions.Replacing, ct);
        await scheduler.Start(ct);
        return scheduler;
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.UseDefaultThreadPool(4);
        quartz.UsePersistentStore(store =>
        {
            if (database is PostgresDatabase postgres) store.UsePostgres(Npgsql.NpgsqlFactory.Instance, postgres.ConnectionString);
            else if (database is SqliteDatabase sqlite) store.UseSqlite(sqlite.ConnectionString);
            store.ProvisionSchema();

            // After a full disk or a long lock the sweeps are back within five seconds.
            store.ConfigureStore(options => options.DbRetryInterval = TimeSpan.FromSeconds(3));
        });
    }

    private async Task ForwardWakesAsync(IScheduler scheduler, CancellationToken ct)
    {
        await foreach (var schedule in sweeps.WokenAsync(ct))
        {
            try
            {
                await scheduler.TriggerJob(KeyOf(schedule), null, ct);
            }
            catch (SchedulerException fault)
            {
                // The database is busy or full: the sweep's own schedule finds the fact later.
                sweeps.Begins(schedule);
                NotWoken(fault, schedule.Name);
            }
        }
    }

    private static JobKey KeyOf(SweepSchedule schedule) => new(schedule.Name, SweepJob.Group);

    private static IJobDetail JobOf(SweepSchedule schedule) => JobBuilder.Create<SweepJob>().WithIdentity(KeyOf(schedule)).StoreDurably().Build();

    private static ITrigger TriggerOf(SweepSchedule schedule) => TriggerBuilder.Create()
        .WithIdentity(schedule.Name, SweepJob.Group)
        .ForJob(KeyOf(schedule))
        .StartNow()
        .WithRetryPolicy(schedule.Every > LongestRetry ? RetryPolicy.Explicit([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), LongestRetry]) : RetryPolicy.None)
        .WithSimpleSchedule(simple => simple.WithInterval(schedule.Every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
        .Build();

    [LoggerMessage(LogLevel.Error, "The job engine did not start; the site serves without it and tries again in {Wait}")]
    private partial void NotStarted(Exception fault, TimeSpan wait);

    [LoggerMessage(LogLevel.Warning, "{Sweep} could not be woken and will run by its schedule")]
    private partial void NotWoken(Exception fault, string sweep);
}
