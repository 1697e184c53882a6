namespace Mooc.Web.Certificates.Badges;

/// <summary>Makes the first keys before the first certificate needs them.</summary>
internal sealed class SigningKeysAtStart(IServiceScopeFactory scopes) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SigningKeys>().AllAsync(stoppingToken);
    }
}
