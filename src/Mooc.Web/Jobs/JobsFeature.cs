using Quartz;

namespace Mooc.Web.Jobs;

/// <summary>The sweeps and the engine that runs them.</summary>
public static class JobsFeature
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Sweeps>();
        services.AddSingleton<SweepRunner>();
        services.AddSweep<RemoveExpired>(every: RemoveExpired.Every);

        // The engine tells of every step of its start, and of a job's failure twice more than SweepRunner does.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Quartz.Core.JobRunShell", LogLevel.None).AddFilter("Quartz.Core.ErrorLogger", LogLevel.None);
        services.AddTransient<SweepJob>();
        services.AddQuartz();
        services.AddHostedService<QuartzEngine>();
    }

    /// <summary>Registers a sweep. <paramref name="follows"/> is the type of fact that wakes it; see <see cref="Sweeps.WakeAfter{TFact}"/>.</summary>
    public static void AddSweep<TSweep>(this IServiceCollection services, TimeSpan every, Type? follows = null) where TSweep : class, ISweep
    {
        services.AddScoped<TSweep>();
        services.AddSingleton(new SweepSchedule(typeof(TSweep), every, follows));
    }
}
