using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mooc.Web.Certificates.Badges;

/// <summary>Makes a key pair with the certificate that names its owner to PDF readers.</summary>
internal static class NewSigningKey
{
    private const int RsaBits = 3072;
    private const string DocumentSigning = "1.3.6.1.5.5.7.3.36";

    /// <summary>A certificate that ended would make old signatures look wrong; keys end by rotation.</summary>
    private const int Years = 50;

    public static (byte[] Certificate, byte[] PrivateKey) Make(string algorithm, string issuer, DateTimeOffset now)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Shortened(issuer));
        if (algorithm == SigningAlgorithm.Ecdsa)
        {
            using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return (Certify(new CertificateRequest(name.Build(), curve, HashAlgorithmName.SHA256), now), curve.ExportPkcs8PrivateKey());
        }

        using var rsa = RSA.Create(RsaBits);
        return (Certify(new CertificateRequest(name.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), now), rsa.ExportPkcs8PrivateKey());
    }

    private static byte[] Certify(CertificateRequest request, DateTimeOffset now)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(DocumentSigning)], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        return made.RawData;
    }

    /// <summary>A common name has 64 characters at most, RFC 5280.</summary>
    private static string Shortened(string issuer) => issuer.Length <= 64 ? issuer : issuer[..63] + "…";
}
