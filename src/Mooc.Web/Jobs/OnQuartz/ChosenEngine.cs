using Quartz;

namespace Mooc.Web.Jobs.OnQuartz;

/// <summary>The engine of a usual build.</summary>
internal static class ChosenEngine
{
    public static void AddEngine(this WebApplicationBuilder builder)
    {
        // The engine tells of every step of its start, and of a job's failure twice more than SweepRunner does.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Quartz.Core.JobRunShell", LogLevel.None).AddFilter("Quartz.Core.ErrorLogger", LogLevel.None);
        builder.Services.AddTransient<SweepJob>();
        builder.Services.AddQuartz();
        builder.Services.AddSingleton<IJobEngine, QuartzEngine>();
    }
}
