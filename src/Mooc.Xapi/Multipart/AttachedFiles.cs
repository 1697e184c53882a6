using System.Security.Cryptography;

namespace Mooc.Xapi.Multipart;

/// <summary>The files that were sent along with statements, each known by the hash that the statements name (Communication 1.5.2).</summary>
public static class AttachedFiles
{
    /// <summary>The hash of a file by which a statement names it.</summary>
    public static string HashOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>What keeps these parts from being the files of these statements; none when all is well.</summary>
    public static string? Refuse(IReadOnlyCollection<Attachment> attachments, IReadOnlyList<MultipartPart> files)
    {
        var sent = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (Refuse(file) is { } fault) return fault;

            var hash = file.Header(MultipartPart.Hash)!;
            if (!sent.Add(hash)) return $"{MultipartPart.Hash}: Two parts have the hash {hash}.";
            if (!attachments.Any(attachment => attachment.Sha2.Equals(hash, StringComparison.OrdinalIgnoreCase)))
                return $"{MultipartPart.Hash}: No attachment has the sha2 {hash}; every part but the first belongs to one.";
        }

        return attachments.FirstOrDefault(attachment => attachment.FileUrl is null && !sent.Contains(attachment.Sha2)) is { } missing
            ? $"attachments: The file with the sha2 {missing.Sha2} was not sent, and there is no fileUrl (Communication 1.5)."
            : null;
    }

    private static string? Refuse(MultipartPart file)
    {
        if (file.Header(MultipartPart.Hash) is not { Length: > 0 } hash) return $"{MultipartPart.Hash}: Every part but the first has this header (Communication 1.5.2).";
        if (!"binary".Equals(file.Header("Content-Transfer-Encoding"), StringComparison.OrdinalIgnoreCase))
            return "Content-Transfer-Encoding: Every part but the first is sent as binary (Communication 1.5.2).";
        return Matches(hash, file.Content.Span) ? null : $"{MultipartPart.Hash}: The hash {hash} is not the one of the bytes that were sent.";
    }

    /// <summary>Whether a hash is one of the SHA-2 family, and of these bytes.</summary>
    private static bool Matches(string hash, ReadOnlySpan<byte> content) => hash.Length switch
    {
        64 => Is(hash, SHA256.HashData(content)),
        96 => Is(hash, SHA384.HashData(content)),
        128 => Is(hash, SHA512.HashData(content)),

        // SHA-224 and the like cannot be worked out here; they are kept under the name that they were given.
        _ => true,
    };

    private static bool Is(string hash, byte[] right) => hash.Equals(Convert.ToHexString(right), StringComparison.OrdinalIgnoreCase);
}
