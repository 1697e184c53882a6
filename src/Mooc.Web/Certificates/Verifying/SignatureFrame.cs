using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Mooc.Web.Certificates.Verifying;

/// <summary>
/// What stands around a signature in CMS (RFC 5652) and is covered by nothing: version numbers, names of algorithms, the certificate's place. There is one way to write each, so
/// that no byte of a file can be changed unseen.
/// </summary>
internal static class SignatureFrame
{
    private static readonly byte[] Sha256 = Convert.FromHexString("300B0609608648016503040201");
    private static readonly byte[] RsaEncryption = Convert.FromHexString("300B06092A864886F70D010101");

    /// <exception cref="AsnContentException">It is no CMS.</exception>
    public static bool IsAsMade(byte[] message, X509Certificate2 signer)
    {
        var content = new AsnReader(message, AsnEncodingRules.DER).ReadSequence();
        if (content.ReadObjectIdentifier() != "1.2.840.113549.1.7.2") return false;

        var explicitly = content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
        var data = explicitly.ReadSequence();
        if (content.HasData || explicitly.HasData) return false;

        return data.ReadInteger() == 1
            && Is(data.ReadSetOf().ReadEncodedValue(), Sha256)
            && data.ReadSequence().ReadObjectIdentifier() == "1.2.840.113549.1.7.1"
            && Is(data.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadEncodedValue(), signer.RawData)
            && IsSignerAsMade(data.ReadSetOf().ReadSequence(), signer)
            && !data.HasData;
    }

    private static bool IsSignerAsMade(AsnReader info, X509Certificate2 signer)
    {
        if (info.ReadInteger() != 1) return false;

        var name = info.ReadSequence();
        if (!Is(name.ReadEncodedValue(), signer.IssuerName.RawData) || !name.ReadIntegerBytes().Span.SequenceEqual(signer.SerialNumberBytes.Span) || name.HasData) return false;
        if (!Is(info.ReadEncodedValue(), Sha256)) return false;

        // The attributes are what the signature is made over.
        _ = info.ReadSetOf(new Asn1Tag(TagClass.ContextSpecific, 0));
        if (!Is(info.ReadEncodedValue(), RsaEncryption)) return false;

        _ = info.ReadOctetString();
        return !info.HasData;
    }

    private static bool Is(ReadOnlyMemory<byte> read, byte[] made) => read.Span.SequenceEqual(made);
}
