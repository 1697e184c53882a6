using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Mooc.Xapi.Multipart;

/// <summary>Bodies of several parts (RFC 2046, 5.1), byte by byte: files are never taken for text.</summary>
public static class MultipartMixed
{
    private const int MostHeaderBytes = 8 * 1024;

    /// <summary>Parts a body. What stands before the first delimiter and after the last is passed over.</summary>
    /// <param name="body">The bytes; the parts share them.</param>
    /// <param name="boundary">As the Content-Type of the request names it.</param>
    /// <param name="mostParts">More are a fault.</param>
    /// <param name="parts">At least one.</param>
    /// <param name="fault">What is wrong.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> body, string boundary, int mostParts, [NotNullWhen(true)] out IReadOnlyList<MultipartPart>? parts, [NotNullWhen(false)] out string? fault)
    {
        var reading = new MultipartReading(body, Encoding.ASCII.GetBytes("--" + boundary), mostParts);
        fault = reading.Run();
        parts = fault is null ? reading.Parts : null;
        return fault is null;
    }

    /// <summary>The headers of a part; none when they are no headers.</summary>
    internal static Dictionary<string, string>? ReadHeaders(ReadOnlySpan<byte> lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (lines.Length > MostHeaderBytes) return null;

        foreach (var line in Encoding.UTF8.GetString(lines).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || !headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim())) return null;
        }

        return headers;
    }
}
