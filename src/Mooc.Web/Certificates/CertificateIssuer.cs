using Mooc.Web.Certificates.Badges;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>Who issues certificates here: the operator by name, and the site by its address as a decentralised identifier, <c>did:web</c>.</summary>
public sealed class CertificateIssuer(SiteOptions options, SiteAddress address)
{
    public string Name => options.Operator.Length > 0 ? options.Operator : options.SiteName;

    /// <summary>The colon of a port is escaped in it; a path below the host becomes more parts.</summary>
    public string Did { get; } = "did:web:" + string.Join(':',
        new[] { Uri.EscapeDataString(address.Root.Authority) }.Concat(address.Root.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)));

    public Uri Home => address.Root;

    public string KeyId(SigningKey key) => KeyId(Did, key);

    internal static string KeyId(string did, SigningKey key) => $"{did}#{key.Thumbprint}";
}
