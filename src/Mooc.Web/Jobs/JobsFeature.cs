using Mooc.Web.Data;
#if HANGFIRE
using Mooc.Web.Jobs.OnHangfire;
#else
using Mooc.Web.Jobs.OnQuartz;
#endif

namespace Mooc.Web.Jobs;

/// <summary>The sweeps and the engine that runs them.</summary>
public static class JobsFeature
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Sweeps>();
        services.AddSingleton<SweepRunner>();
        services.AddSingleton<SweepHistory>();
        services.AddSingleton<IExpiry, OldSweepRuns>();
        services.AddSweep<RemoveExpired>(every: RemoveExpired.Every);

        builder.AddEngine();
        services.AddHostedService<EngineHost>();
    }

    /// <summary>Registers a sweep. <paramref name="follows"/> is the type of fact that wakes it; see <see cref="Sweeps.WakeAfter{TFact}"/>.</summary>
    public static void AddSweep<TSweep>(this IServiceCollection services, TimeSpan every, Type? follows = null) where TSweep : class, ISweep
    {
        services.AddScoped<TSweep>();
        services.AddSingleton(new SweepSchedule(typeof(TSweep), every, follows));
    }
}
