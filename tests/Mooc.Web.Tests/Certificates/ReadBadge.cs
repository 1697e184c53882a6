using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Mooc.Web.Tests.Certificates;

/// <summary>A badge as somebody else reads it: three parts of base64url, and a key from the issuer's public documents.</summary>
internal sealed record ReadBadge(JsonObject Header, JsonObject Payload, string Signed, byte[] Signature)
{
    public static ReadBadge Of(string compact)
    {
        var parts = compact.Split('.');
        return new ReadBadge(Json(parts[0]), Json(parts[1]), $"{parts[0]}.{parts[1]}", Base64Url.DecodeFromChars(parts[2]));
    }

    public string Status => Payload["credentialStatus"]!["statusListCredential"]!.GetValue<string>();
    public int Place => int.Parse(Payload["credentialStatus"]!["statusListIndex"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
    public string? Name => Payload["credentialSubject"]!["identifier"]?[0]?["identityHash"]?.GetValue<string>();

    public bool IsSignedBy(JsonNode key)
    {
        var bytes = Encoding.ASCII.GetBytes(Signed);
        if (key["kty"]!.GetValue<string>() == "EC")
        {
            using var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") } });
            return curve.VerifyData(bytes, Signature, HashAlgorithmName.SHA256);
        }

        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });
        return rsa.VerifyData(bytes, Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>By the key that it names, in the issuer's did:web document.</summary>
    public bool IsGoodBy(JsonNode did) => did["verificationMethod"]!.AsArray()
        .Any(method => method!["id"]!.GetValue<string>() == Header["kid"]!.GetValue<string>() && IsSignedBy(method["publicKeyJwk"]!));

    /// <summary>The places that are set in a list of bits.</summary>
    public IReadOnlyList<int> SetPlaces()
    {
        var packed = Payload["credentialSubject"]!["encodedList"]!.GetValue<string>();
        Assert.StartsWith("u", packed, StringComparison.Ordinal);
        using var zip = new GZipStream(new MemoryStream(Base64Url.DecodeFromChars(packed.AsSpan(1))), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        var bits = plain.ToArray();
        Assert.Equal(131_072, bits.Length * 8);
        return [.. Enumerable.Range(0, 131_072).Where(place => (bits[place / 8] & (0x80 >> (place % 8))) != 0)];
    }

    private static byte[] Bytes(JsonNode key, string member) => Base64Url.DecodeFromChars(key[member]!.GetValue<string>());

    private static JsonObject Json(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();
}
