using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Data;

namespace Mooc.Web.Tests.Certificates;

/// <summary>
/// Real keys, made once for all sites of the process and put where a site keeps its own, sealed as it seals them: to make an RSA key for each site would be most of the tests'
/// time. A site that is about its own keys has <see cref="MoocSite.MakesItsKeys"/>.
/// </summary>
internal static class SharedKeys
{
    private static readonly Lazy<IReadOnlyList<(string Algorithm, byte[] Certificate, byte[] Secret)>> Made = new(() => [.. SigningAlgorithm.All.Select(algorithm =>
    {
        var (certificate, secret) = NewSigningKey.Make(algorithm, "An issuer of tests", DateTimeOffset.UtcNow);
        return (algorithm, certificate, secret);
    })]);

    private static readonly SemaphoreSlim Turn = new(1);

    public static async Task PutIntoAsync(MoocSite site)
    {
        await Turn.WaitAsync();
        try
        {
            await using var scope = site.Services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<MoocDb>().SigningKeys.AnyAsync()) return;

            var keys = scope.ServiceProvider.GetRequiredService<SigningKeys>();
            foreach (var (algorithm, certificate, secret) in Made.Value) await keys.KeepAsync(algorithm, generation: 1, certificate, [.. secret], default);
        }
        finally
        {
            Turn.Release();
        }
    }
}
