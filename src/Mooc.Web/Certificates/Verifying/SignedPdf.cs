using System.Formats.Asn1;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.RegularExpressions;

namespace Mooc.Web.Certificates.Verifying;

/// <summary>A PDF whose signature covers every byte of it and was made with a known key, and the badge attached to it.</summary>
internal sealed partial record SignedPdf(string? Badge)
{
    /// <summary>Null where a byte is not as it was signed, or the key is not known.</summary>
    public static SignedPdf? Read(byte[] file, KnownKeys keys)
    {
        var text = Encoding.Latin1.GetString(file);
        if (ByteRange().Match(text) is not { Success: true } range) return null;

        var (start, end, rest) = (Number(range, 1), Number(range, 2), Number(range, 3));
        if (start <= 0 || end <= start + 2 || end + rest != file.Length || text[start] != '<' || text[end - 1] != '>') return null;

        try
        {
            return IsSigned([.. file[..start], .. file[end..]], text[(start + 1)..(end - 1)], keys) ? new SignedPdf(AttachedBadge(file, text)) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException or FormatException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsSigned(byte[] signed, string hex, KnownKeys keys)
    {
        // What follows the signature is filled with zeros, and letters are large: anything else was changed.
        if (hex.Any(char.IsAsciiLetterLower)) return false;

        var bytes = Convert.FromHexString(hex);
        AsnDecoder.ReadEncodedValue(bytes, AsnEncodingRules.DER, out _, out _, out var length);
        if (bytes.AsSpan(length).ContainsAnyExcept((byte)0)) return false;

        var message = new SignedCms(new ContentInfo(signed), detached: true);
        message.Decode(bytes.AsSpan(0, length));
        if (message.SignerInfos.Count != 1 || message.SignerInfos[0] is not { Certificate: { } signer } info) return false;

        message.CheckSignature(verifySignatureOnly: true);
        return keys.Has(signer) && NamesItsCertificate(info) && SignatureFrame.IsAsMade(bytes[..length], signer);
    }

    /// <summary>The signature names its certificate by hash, so that another with the same key does not pass for it.</summary>
    private static bool NamesItsCertificate(SignerInfo info) => info.SignedAttributes.Cast<CryptographicAttributeObject>()
        .Where(attribute => attribute.Oid.Value == "1.2.840.113549.1.9.16.2.47")
        .Any(attribute => attribute.Values[0].RawData.AsSpan().IndexOf(SHA256.HashData(info.Certificate!.RawData)) >= 0);

    /// <summary>The only embedded file of a certificate; it lies in what was signed.</summary>
    private static string? AttachedBadge(byte[] file, string text)
    {
        if (Embedded().Match(text) is not { Success: true } found) return null;

        var start = found.Index + found.Length;
        using var zip = new ZLibStream(new MemoryStream(file, start, int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)), CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.ASCII);
        return reader.ReadToEnd();
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/ByteRange\[0 (\d{10}) (\d{10}) (\d{10})\]")]
    private static partial Regex ByteRange();

    [GeneratedRegex(@"/Type/EmbeddedFile[^\n]*?/Length (\d+)>>\nstream\n")]
    private static partial Regex Embedded();
}
