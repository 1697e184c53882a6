using System.Security.Cryptography;
using System.Text;

namespace Mooc.Xapi;

/// <summary>Ids made of what makes a statement unique, so that the same event said twice is the same statement.</summary>
public static class StatementId
{
    /// <summary>
    /// A UUID of version 5 (RFC 9562, 5.5). The same namespace and parts always give the same id; a single part gives the id
    /// that the RFC gives to that name, several are joined with a NUL.
    /// </summary>
    /// <exception cref="ArgumentException">No part, or one that contains a NUL: two lists of parts could then give one id.</exception>
    public static Guid From(Guid @namespace, params ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty) throw new ArgumentException("An id needs at least one part.", nameof(parts));
        foreach (var part in parts)
        {
            if (part.Contains('\0')) throw new ArgumentException("A part of an id has no NUL.", nameof(parts));
        }

        var name = Encoding.UTF8.GetBytes(string.Join('\0', parts));
        var input = new byte[16 + name.Length];
        @namespace.TryWriteBytes(input, bigEndian: true, out _);
        name.CopyTo(input, 16);
        return Version5(input);
    }

    // The RFC prescribes SHA-1; nothing is kept secret by it.
#pragma warning disable CA5350
    private static Guid Version5(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
#pragma warning restore CA5350
}
