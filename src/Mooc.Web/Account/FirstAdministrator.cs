using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>
/// While a site has no administrator, its start prints a link that makes the first one: once, within a day. The link lives in memory, so a restart prints
/// another and the old one is dead. It goes to the console and not into the log, which others may read.
/// </summary>
public sealed class FirstAdministrator(ReadSessions reads, SiteAddress address, TimeProvider clock) : IHostedLifecycleService
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private readonly Lock _taking = new();
    private byte[]? _key;
    private DateTimeOffset _until;

    /// <summary>The link; null where there is an administrator, or once it was used.</summary>
    public string? Link => _key is { } key ? address.Of("account/first?key=" + Base64Url.EncodeToString(key)) : null;

    public bool Knows(string? key) =>
        _key is { } known && clock.GetUtcNow() < _until && key is { Length: < 100 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Base64Url.EncodeToString(known)));

    /// <summary>Uses the key up; of two that try at the same moment one gets true.</summary>
    public bool Take(string? key)
    {
        lock (_taking)
        {
            if (!Knows(key)) return false;
            _key = null;
            return true;
        }
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await reads.ReadAsync(sql => Task.FromResult(sql.Scalar($"SELECT 1 FROM People WHERE Role = {nameof(Role.Administrator)} LIMIT 1", _ => true)))) return;

        _key = RandomNumberGenerator.GetBytes(32);
        _until = clock.GetUtcNow() + Lifetime;
        await Console.Out.WriteLineAsync($"There is no administrator yet. This link makes the first one, once, within 24 hours:\n  {Link}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
