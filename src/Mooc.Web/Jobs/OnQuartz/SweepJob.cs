using Quartz;

namespace Mooc.Web.Jobs.OnQuartz;

/// <summary>What the engine knows of a sweep: its name. One job class for all, so that a sweep may be renamed without breaking what the engine has stored.</summary>
[DisallowConcurrentExecution]
public sealed class SweepJob(Sweeps sweeps, SweepRunner runner) : IJob
{
    public const string Group = "sweeps";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (sweeps.Find(context.JobDetail.Key.Name) is not { } schedule) return;

        var wasWoken = context.Trigger.Key.Group != Group;
        if (!wasWoken && runner.Rests(schedule)) return;

        sweeps.Begins(schedule);
        await runner.RunAsync(schedule, cancellationToken);
    }
}
