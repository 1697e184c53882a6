using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace Mooc.Web.Certificates.Badges;

/// <summary>One key at work: signs JSON as a compact JWS, RFC 7515, and hands its certificate to what signs PDFs.</summary>
public sealed class Signer : IDisposable
{
    private readonly SigningKey _key;
    private readonly RSA? _rsa;
    private readonly ECDsa? _curve;
    private readonly string _did;

    public Signer(SigningKey key, byte[] privateKey, string did)
    {
        ArgumentNullException.ThrowIfNull(key);
        (_key, _did) = (key, did);
        if (key.Algorithm == SigningAlgorithm.Ecdsa) (_curve = ECDsa.Create()).ImportPkcs8PrivateKey(privateKey, out _);
        else (_rsa = RSA.Create()).ImportPkcs8PrivateKey(privateKey, out _);
        CryptographicOperations.ZeroMemory(privateKey);
    }

    public string Algorithm => _key.Algorithm;

    /// <summary>The certificate with its private key; the caller disposes of it.</summary>
    public X509Certificate2 Certificate()
    {
        using var open = X509CertificateLoader.LoadCertificate(_key.Certificate);
        return _rsa is not null ? open.CopyWithPrivateKey(_rsa) : open.CopyWithPrivateKey(_curve!);
    }

    /// <summary>
    /// The key is named so that it is found in the issuer's did:web document. A short one is also written out, so that the signature can be checked when nobody has the
    /// document any more; an RSA key would make the header longer than the 512 bytes that some libraries read.
    /// </summary>
    public string Sign(JsonObject payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        var header = new JsonObject { ["alg"] = _key.Algorithm, ["typ"] = "JWT", ["kid"] = CertificateIssuer.KeyId(_did, _key) };
        if (_curve is not null) header["jwk"] = WrittenOut();
        var signed = $"{Part(header)}.{Part(payload)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = _rsa is not null
            ? _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : _curve!.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private JsonObject WrittenOut()
    {
        using var certificate = X509CertificateLoader.LoadCertificate(_key.Certificate);
        return PublicJwk.Of(certificate).ToJson();
    }

    public void Dispose()
    {
        _rsa?.Dispose();
        _curve?.Dispose();
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
