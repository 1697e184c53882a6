using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Mooc.Xapi;
using Mooc.Xapi.Client;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>
/// The way to each target. Where it leads is looked at when the connection is made, after the name has been resolved, so that no name can be pointed inwards later; no redirect is
/// followed, no proxy asked and no cookie kept.
/// </summary>
public sealed class ForwardConnections : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);

    public RemoteLrs To(ForwardTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        _ = VersionHeader.TryNegotiate(target.Version, out var version);
        return new RemoteLrs(_clients.GetOrAdd(target.Endpoint, _ => ClientFor(target)), target.Address, target.Key, target.Secret, version);
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values) client.Dispose();
    }

    private static HttpClient ClientFor(ForwardTarget target) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, target.AllowPrivate, ct),
    })
    { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint name, bool allowPrivate, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(name.Host, ct);
        var allowed = addresses.Where(address => allowPrivate || PublicAddress.Is(address)).ToArray();
        if (allowed.Length == 0) throw new HttpRequestException($"{name.Host} is not on the public internet; set AllowPrivate for this target if it should be.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, name.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
