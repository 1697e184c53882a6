using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mooc.Xapi.Json;
using Mooc.Xapi.Storing;

namespace Mooc.Xapi.Signing;

/// <summary>
/// Checks the signature of a statement (Data 2.6): a JSON web signature in compact form whose payload is the statement itself. Where the signature brings
/// a certificate along, it must be made with its key; whether the certificate is to be trusted is for the reader to say.
/// </summary>
public static class StatementSignature
{
    private const int MaxDepth = 100;

    /// <summary>What is wrong with a signature; none when all is well.</summary>
    /// <param name="statement">The statement that it came with.</param>
    /// <param name="signature">The file of the attachment.</param>
    public static string? Refuse(ReadOnlyMemory<byte> statement, ReadOnlyMemory<byte> signature)
    {
        var text = signature.Span;
        var first = text.IndexOf((byte)'.');
        var second = first < 0 ? -1 : first + 1 + text[(first + 1)..].IndexOf((byte)'.');
        if (first < 1 || second <= first) return "A signature is a JSON web signature in compact form: three parts with dots between them.";
        if (Decode(text[..first]) is not { } header || Decode(text[(first + 1)..second]) is not { } payload || Decode(text[(second + 1)..]) is not { } seal)
            return "The parts of a signature are base64url.";

        return RefuseHeader(header, text[..second], seal) ?? RefusePayload(statement, payload);
    }

    private static string? RefusePayload(ReadOnlyMemory<byte> statement, byte[] payload)
    {
        if (!JsonTree.TryRead(payload, MaxDepth, out var tree, out _)) return "The payload of a signature is the statement as JSON.";
        using (tree)
        {
            if (!tree.Root.IsObject) return "The payload of a signature is the statement as JSON.";
        }

        return StatementComparison.IsSignedAs(statement, payload) ? null : "The payload of the signature is another statement than the one that it came with.";
    }

    private static string? RefuseHeader(byte[] header, ReadOnlySpan<byte> signed, byte[] seal)
    {
        if (!JsonTree.TryRead(header, MaxDepth, out var tree, out _)) return "The header of a signature is a JSON object.";
        using (tree)
        {
            if (AlgorithmOf(tree.Root) is not { } algorithm) return "The algorithm (alg) of a signature is RS256, RS384 or RS512.";
            if (tree.Root.Find("x5c"u8) is not { } chain) return null;

            return IsMadeWith(chain, algorithm, signed, seal) ? null : "The signature was not made with the key of its certificate (x5c).";
        }
    }

    private static HashAlgorithmName? AlgorithmOf(JsonNode header) => header.Find("alg"u8)?.ToString() switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static bool IsMadeWith(JsonNode chain, HashAlgorithmName algorithm, ReadOnlySpan<byte> signed, byte[] seal)
    {
        try
        {
            foreach (var first in chain.Items)
            {
                using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(first.ToString()));
                using var key = certificate.GetRSAPublicKey();
                return key?.VerifyData(signed, seal, algorithm, RSASignaturePadding.Pkcs1) is true;
            }
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return false;
        }

        return false;
    }

    private static byte[]? Decode(ReadOnlySpan<byte> part)
    {
        try
        {
            return Base64Url.DecodeFromUtf8(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
