using System.Buffers.Text;
using System.Text.Json;

namespace Mooc.Xapi.Json;

/// <summary>What stands between the quotation marks of a JSON text.</summary>
internal static class JsonText
{
    /// <summary>Whether each escaped half of a character (a surrogate) has its other half.</summary>
    public static bool HasOnlyWholeCharacters(ReadOnlySpan<byte> escaped)
    {
        for (int at; (at = escaped.IndexOf((byte)'\\')) >= 0;)
        {
            var first = CodeUnit(escaped[at..]);
            escaped = escaped[(at + 2)..];
            if (!char.IsSurrogate(first)) continue;

            escaped = escaped[4..];
            if (char.IsLowSurrogate(first) || !char.IsLowSurrogate(CodeUnit(escaped))) return false;
            escaped = escaped[6..];
        }

        return true;
    }

    /// <summary>The text without escapes.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> escaped)
    {
        Span<byte> quoted = new byte[escaped.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        escaped.CopyTo(quoted[1..]);

        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        var plain = new byte[escaped.Length];
        return plain[..reader.CopyString(plain)];
    }

    /// <summary>The code unit of an escape like <c>\u00e9</c> at the start; otherwise a space, which is none.</summary>
    private static char CodeUnit(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u') return ' ';

        return Utf8Parser.TryParse(text.Slice(2, 4), out ushort unit, out _, 'x') ? (char)unit : ' ';
    }
}
