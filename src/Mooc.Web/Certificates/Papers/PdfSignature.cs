using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Mooc.Web.Certificates.Papers;

/// <summary>The signature of a PDF, as PAdES (ETSI EN 319 142-1, level B-B) has it: detached CMS that names its certificate.</summary>
internal static class PdfSignature
{
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>Room enough for the certificate and a signature of 3072 bits.</summary>
    public const int Room = 4096;

    public static byte[] Of(byte[] signed, X509Certificate2 certificate)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate) { DigestAlgorithm = new Oid(Sha256), IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), NameOf(certificate)));
        var message = new SignedCms(new ContentInfo(signed), detached: true);
        message.ComputeSignature(signer, silent: true);
        return message.Encode();
    }

    /// <summary>SigningCertificateV2, RFC 5035, with SHA-256, which is its default and so is not written.</summary>
    private static byte[] NameOf(X509Certificate2 certificate)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        using (asn.PushSequence())
        using (asn.PushSequence())
            asn.WriteOctetString(SHA256.HashData(certificate.RawData));
        return asn.Encode();
    }
}
