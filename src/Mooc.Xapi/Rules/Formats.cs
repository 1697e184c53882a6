using System.Buffers;
using System.Buffers.Text;

namespace Mooc.Xapi.Rules;

/// <summary>The forms of texts that the standard refers to.</summary>
internal static class Formats
{
    private static readonly SearchValues<byte> SchemeBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."u8);

    // What RFC 3987 leaves out of every part of an IRI.
    private static readonly SearchValues<byte> NeverInIri =
        SearchValues.Create([.. Enumerable.Range(0, 33).Select(b => (byte)b), 127, .. "<>\"{}|\\^`"u8]);

    private static readonly SearchValues<byte> NeverInMail =
        SearchValues.Create([.. Enumerable.Range(0, 33).Select(b => (byte)b), 127, .. "<>()[]\\,;:\""u8]);

    private static readonly SearchValues<byte> TokenBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&-^_.+%'*`|~"u8);

    /// <summary>An absolute IRI (RFC 3987), as far as it can be told by its characters; not resolved, not normalized.</summary>
    public static bool IsIri(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon < 1 || colon == text.Length - 1) return false;

        var scheme = text[..colon];
        if ((uint)((scheme[0] | 0x20) - 'a') > 'z' - 'a' || scheme.ContainsAnyExcept(SchemeBytes)) return false;

        var rest = text[(colon + 1)..];
        return !rest.ContainsAny(NeverInIri) && !rest.SequenceEqual("//"u8);
    }

    /// <summary><c>mailto:</c> and one address (RFC 6068); quoted local parts are not taken.</summary>
    public static bool IsMbox(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("mailto:"u8)) return false;

        var address = text["mailto:".Length..];
        var at = address.IndexOf((byte)'@');
        if (at < 1 || at == address.Length - 1 || address.ContainsAny(NeverInMail)) return false;

        var domain = address[(at + 1)..];
        return !domain.Contains((byte)'@') && domain[0] != '.' && domain[^1] != '.';
    }

    public static bool IsHex(ReadOnlySpan<byte> text, int digits)
    {
        if (text.Length != digits) return false;
        foreach (var b in text)
        {
            if (!char.IsAsciiHexDigit((char)b)) return false;
        }

        return true;
    }

    /// <summary>The standard string form (RFC 9562, 4), of any version and variant.</summary>
    public static bool TryReadUuid(ReadOnlySpan<byte> text, out Guid id) =>
        Utf8Parser.TryParse(text, out id, out var used, 'D') && used == text.Length && text.Length == 36;

    /// <summary>1.0 or 1.0.x; for requests of 2.0.0 also 2.0 or 2.0.x.</summary>
    public static bool IsVersion(ReadOnlySpan<byte> text, XapiVersion version)
    {
        if (text.Length < 3 || !(text[..3].SequenceEqual("1.0"u8) || (version is XapiVersion.V200 && text[..3].SequenceEqual("2.0"u8)))) return false;

        var patch = text[3..];
        return patch.IsEmpty || (patch[0] == '.' && patch.Length is > 1 and < 10 && !patch[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));
    }

    /// <summary><c>type/subtype</c>, perhaps with parameters (RFC 2046).</summary>
    public static bool IsMediaType(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)';');
        var name = (end < 0 ? text : text[..end]).TrimEnd((byte)' ');
        var slash = name.IndexOf((byte)'/');
        return slash > 0 && slash < name.Length - 1
            && !name[..slash].ContainsAnyExcept(TokenBytes) && !name[(slash + 1)..].ContainsAnyExcept(TokenBytes)
            && (end < 0 || !text[end..].ContainsAnyExceptInRange((byte)' ', (byte)'~'));
    }
}
