using System.Net;
using System.Net.Sockets;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>
/// Whether an address belongs to the public internet. All others (this machine, its network, the services that cloud machines ask for their own secrets) are no place to send
/// statements to unless the operator says so.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Only this part of IPv6 is given out to the public; these of it hold other addresses inside or are for examples.
    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] NotPublic6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Is(address.MapToIPv4());
        if (address.AddressFamily is AddressFamily.InterNetworkV6) return Public6.Contains(address) && !NotPublic6.Any(network => network.Contains(address));
        return !NotPublic.Any(network => network.Contains(address));
    }
}
