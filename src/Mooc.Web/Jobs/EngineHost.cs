namespace Mooc.Web.Jobs;

/// <summary>Starts and stops the engine with the site.</summary>
internal sealed class EngineHost(IJobEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
