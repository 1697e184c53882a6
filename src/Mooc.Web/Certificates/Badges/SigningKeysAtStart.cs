using Mooc.Web.Site;

namespace Mooc.Web.Certificates.Badges;

/// <summary>Makes the first keys before the first certificate needs them.</summary>
internal sealed class SigningKeysAtStart(IServiceScopeFactory scopes, IHostApplicationLifetime site) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await site.ServesAsync(stoppingToken)) return;

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SigningKeys>().AllAsync(stoppingToken);
    }
}
