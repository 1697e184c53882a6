using System.Data.Common;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Commands;

/// <summary>What a verb works with: the console, the site's settings and, where it needs them, the site's services without its doors.</summary>
public sealed class Workplace(ShellConsole console, string[] settings, Action<WebApplicationBuilder> addFeatures)
{
    public ShellConsole Console => console;

    /// <summary>The settings as the site would read them, unchecked.</summary>
    public IConfiguration Settings => SiteHost.CreateBuilder(settings).Configuration;

    /// <summary>The same with one setting changed.</summary>
    public Workplace With(string setting, string value) => new(console, [.. settings, $"--{setting}={value}"], addFeatures);

    /// <summary>The same at another time.</summary>
    public Workplace WithClock(TimeProvider clock) => new(console, settings, builder =>
    {
        addFeatures(builder);
        builder.Services.AddSingleton(clock);
    });

    /// <summary>Works on the site's database, which must be there already.</summary>
    public Task<int> InSiteAsync(Func<IServiceProvider, Task<int>> work) => InServicesAsync(services =>
    {
        return services.GetRequiredService<Database>().Fault() is { } fault ? Task.FromResult(console.Refuse(fault)) : InDatabaseAsync(services, work);
    });

    /// <summary>Works on the site's database, which is made where there is none.</summary>
    public Task<int> InNewSiteAsync(Func<IServiceProvider, Task<int>> work) => InServicesAsync(services => InDatabaseAsync(services, work));

    /// <summary>Works with the services and leaves the database alone.</summary>
    public async Task<int> InServicesAsync(Func<IServiceProvider, Task<int>> work)
    {
        var builder = SiteHost.CreateBuilder(settings);
        builder.Logging.ClearProviders().AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        addFeatures(builder);
        await using var app = builder.Build();
        SiteHost.CheckSettings(app);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private async Task<int> InDatabaseAsync(IServiceProvider services, Func<IServiceProvider, Task<int>> work)
    {
        services.GetRequiredService<DataFolder>().Share();
        try
        {
            Schema.Apply(services.GetRequiredService<Database>(), services.GetRequiredService<TimeProvider>());
            return await work(services);
        }
        catch (DbException busy) when (StorageUnavailableException.IsBusy(busy))
        {
            return console.Fail("Something else has been writing to the database for more than ten seconds; try again later.");
        }
    }
}
