namespace Mooc.Web.Xapi;

/// <summary>
/// Writes the base of activity ids down before the first statement is made: that happens while the write queue holds the only write lock, which is too late for a second writer.
/// </summary>
internal sealed class ActivityBaseAtStart(ActivityIds ids) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(ids.Base);
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
