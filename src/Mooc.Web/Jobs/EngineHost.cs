using Mooc.Web.Site;

namespace Mooc.Web.Jobs;

/// <summary>Starts the engine once the site serves, so that the first reader does not wait for the sweeps, and stops it with the site.</summary>
internal sealed class EngineHost(IJobEngine engine, IHostApplicationLifetime site) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await site.ServesAsync(stoppingToken)) await engine.StartAsync(CancellationToken.None);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await engine.StopAsync(cancellationToken);
    }
}
