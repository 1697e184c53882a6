using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace Mooc.Web.Certificates.Badges;

/// <summary>The issuer's keys as a did:web document. Retired keys stay in it: what they signed stays good.</summary>
internal static class DidDocument
{
    public static JsonObject Of(CertificateIssuer issuer, IReadOnlyList<SigningKey> keys) => new()
    {
        ["@context"] = new JsonArray("https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"),
        ["id"] = issuer.Did,
        ["alsoKnownAs"] = new JsonArray(issuer.Home.AbsoluteUri),
        ["verificationMethod"] = new JsonArray([.. keys.Select(key => MethodOf(issuer, key))]),
        ["assertionMethod"] = new JsonArray([.. keys.Select(key => JsonValue.Create(issuer.KeyId(key)))]),
    };

    private static JsonObject MethodOf(CertificateIssuer issuer, SigningKey key)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(key.Certificate);
        return new JsonObject
        {
            ["id"] = issuer.KeyId(key), ["type"] = "JsonWebKey2020", ["controller"] = issuer.Did, ["publicKeyJwk"] = PublicJwk.Of(certificate).ToJson(),
        };
    }
}
