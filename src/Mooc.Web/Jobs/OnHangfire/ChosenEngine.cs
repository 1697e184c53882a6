using Hangfire;
using Hangfire.InMemory;

namespace Mooc.Web.Jobs.OnHangfire;

/// <summary>The engine of a build with <c>-p:JobEngine=Hangfire</c>. Its storage is memory: what is due stands in the site's database.</summary>
internal static class ChosenEngine
{
    /// <summary>How long a run that is over is shown on the dashboard; the site's own page of the jobs reaches back further.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromHours(1);

    public static void AddEngine(this WebApplicationBuilder builder)
    {
        // The engine tells of every step of its start, and of a job's failure once more than SweepRunner does.
        builder.Logging.AddFilter("Hangfire", LogLevel.Warning).AddFilter("Hangfire.AutomaticRetryAttribute", LogLevel.None).AddFilter("Hangfire.Processing", LogLevel.Error);
        builder.Services.AddSingleton<JobStorage>(_ => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = Shown }));
        builder.Services.AddHangfire(_ => { });
        builder.Services.AddSingleton<SweepTurns>();
        builder.Services.AddTransient<SweepJob>();
        builder.Services.AddSingleton<IJobEngine, HangfireEngine>();
    }
}
