using System.Security.Cryptography;

namespace Mooc.Xapi.Documents;

/// <summary>The tag by which a client says which version of a document it has seen (Communication 3.1; RFC 9110, 8.8.3).</summary>
public static class EntityTag
{
    // The standard prescribes SHA-1; nothing is kept secret by it.
#pragma warning disable CA5350
    /// <summary>The SHA-1 of a document in hexadecimal, without quotation marks.</summary>
    public static string Of(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA1.HashData(document));
#pragma warning restore CA5350

    /// <summary>Whether a header such as <c>If-Match</c> names this tag; <c>*</c> names every one.</summary>
    /// <param name="header">Tags in quotation marks, separated by commas.</param>
    /// <param name="tag">Of the document that is there; none: there is none, and nothing names it.</param>
    public static bool IsNamed(string header, string? tag)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (tag is null) return false;

        return header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(named => named == "*" || Plain(named).Equals(tag, StringComparison.OrdinalIgnoreCase));
    }

    private static string Plain(string named) => (named.StartsWith("W/", StringComparison.Ordinal) ? named[2..] : named).Trim('"');
}
