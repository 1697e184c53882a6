using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace Mooc.Web.Certificates.Badges;

/// <summary>A public key as JSON, RFC 7517.</summary>
internal sealed class PublicJwk
{
    private readonly IReadOnlyList<(string Name, string Value)> _members;

    private PublicJwk(string algorithm, IReadOnlyList<(string, string)> members) => (Algorithm, _members) = (algorithm, members);

    public string Algorithm { get; }

    /// <summary>RFC 7638: the hash of the required members in alphabetical order, without blanks.</summary>
    public string Thumbprint => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{{{string.Join(',', _members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"\"{member.Name}\":\"{member.Value}\""))}}}")));

    public static PublicJwk Of(X509Certificate2 certificate)
    {
        if (certificate.GetECDsaPublicKey() is { } curve)
        {
            using (curve)
            {
                var point = curve.ExportParameters(includePrivateParameters: false).Q;
                return new PublicJwk(SigningAlgorithm.Ecdsa, [("crv", "P-256"), ("kty", "EC"), ("x", Text(point.X!)), ("y", Text(point.Y!))]);
            }
        }

        using var rsa = certificate.GetRSAPublicKey() ?? throw new ArgumentException("The certificate has neither an RSA nor an elliptic key.", nameof(certificate));
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new PublicJwk(SigningAlgorithm.Rsa, [("e", Text(key.Exponent!)), ("kty", "RSA"), ("n", Text(key.Modulus!))]);
    }

    /// <summary>Without a name, for places that name the key themselves.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in _members) json[name] = value;
        json["alg"] = Algorithm;
        return json;
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
