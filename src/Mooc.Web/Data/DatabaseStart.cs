namespace Mooc.Web.Data;

/// <summary>Before the first request: the data folder exists and the tables are up to date.</summary>
internal sealed class DatabaseStart(DataFolder folder, Database database, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        folder.Share();
        Schema.Apply(database, clock);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
