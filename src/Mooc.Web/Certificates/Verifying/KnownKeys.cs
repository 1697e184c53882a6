using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Mooc.Web.Certificates.Badges;

namespace Mooc.Web.Certificates.Verifying;

/// <summary>The public keys of the issuer that is trusted, by thumbprint: from the site's database, or from its did.json or jwks.json, kept on a disk.</summary>
internal sealed class KnownKeys
{
    private readonly Dictionary<string, JsonObject> _byThumbprint = new(StringComparer.Ordinal);

    public static KnownKeys Of(IEnumerable<SigningKey> keys)
    {
        var known = new KnownKeys();
        foreach (var key in keys)
        {
            using var certificate = X509CertificateLoader.LoadCertificate(key.Certificate);
            known._byThumbprint[key.Thumbprint] = PublicJwk.Of(certificate).ToJson();
        }

        return known;
    }

    /// <summary>Null where the text is neither a did:web document nor a set of keys.</summary>
    public static KnownKeys? Read(string json)
    {
        try
        {
            var root = JsonNode.Parse(json) as JsonObject;
            var jwks = root?["keys"]?.AsArray() ?? new JsonArray([.. (root?["verificationMethod"] as JsonArray ?? []).Select(method => method?["publicKeyJwk"]?.DeepClone())]);
            var known = new KnownKeys();
            foreach (var jwk in jwks.OfType<JsonObject>()) known._byThumbprint[ThumbprintOf(jwk)] = jwk;
            return known._byThumbprint.Count > 0 ? known : null;
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public bool Has(X509Certificate2 certificate) => _byThumbprint.ContainsKey(PublicJwk.Of(certificate).Thumbprint);

    /// <summary>Whether the key of this thumbprint is known, belongs to the algorithm and made the signature.</summary>
    public bool Verify(string thumbprint, string algorithm, byte[] signed, byte[] signature)
    {
        if (!_byThumbprint.TryGetValue(thumbprint, out var jwk)) return false;

        if (algorithm == SigningAlgorithm.Ecdsa && Text(jwk, "kty") == "EC")
        {
            using var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes(jwk, "x"), Y = Bytes(jwk, "y") } });
            return curve.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        if (algorithm != SigningAlgorithm.Rsa || Text(jwk, "kty") != "RSA") return false;

        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(jwk, "n"), Exponent = Bytes(jwk, "e") });
        return rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>RFC 7638; what a file says about its keys' names is not believed.</summary>
    private static string ThumbprintOf(JsonObject jwk)
    {
        string[] members = Text(jwk, "kty") == "EC" ? ["crv", "kty", "x", "y"] : ["e", "kty", "n"];
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{{{string.Join(',', members.Select(member => $"\"{member}\":\"{Text(jwk, member)}\""))}}}")));
    }

    private static string Text(JsonObject jwk, string member) => jwk[member]?.GetValue<string>() ?? "";

    private static byte[] Bytes(JsonObject jwk, string member) => Base64Url.DecodeFromChars(Text(jwk, member));
}
