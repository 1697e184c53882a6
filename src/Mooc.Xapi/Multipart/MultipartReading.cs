namespace Mooc.Xapi.Multipart;

/// <summary>Goes through a multipart body from delimiter to delimiter.</summary>
internal sealed class MultipartReading(ReadOnlyMemory<byte> body, byte[] delimiter, int mostParts)
{
    private readonly List<MultipartPart> parts = [];
    private int at;

    public IReadOnlyList<MultipartPart> Parts => parts;

    /// <returns>What is wrong, or none.</returns>
    public string? Run()
    {
        if (!FindDelimiter(out _)) return "The body has no delimiter: the boundary that Content-Type names, after two hyphens.";

        while (!IsClosing())
        {
            if (!SkipLine()) return "A delimiter stands on a line of its own.";
            if (parts.Count == mostParts) return $"A body has at most {mostParts} parts.";
            if (ReadPart() is { } fault) return fault;
        }

        return parts.Count == 0 ? "The body has no part." : null;
    }

    private string? ReadPart()
    {
        var start = at;
        if (!FindDelimiter(out var end)) return "The last delimiter, which ends with two hyphens, is missing.";

        // The line break before a delimiter belongs to it, so an empty part may have none of its own.
        var part = body[start..Math.Max(start, end)];
        var headersEnd = part.Span.IndexOf("\r\n\r\n"u8);
        var hasNoHeaders = part.Span.StartsWith("\r\n"u8);
        if (headersEnd < 0 && !hasNoHeaders) return "A part has headers, an empty line and its content; lines end with CR LF.";

        var headers = hasNoHeaders ? [] : MultipartMixed.ReadHeaders(part.Span[..headersEnd]);
        if (headers is null) return "The headers of a part cannot be read, or one stands there twice.";

        parts.Add(new MultipartPart(headers, part[(hasNoHeaders ? 2 : headersEnd + 4)..]));
        return null;
    }

    /// <summary>Goes behind the next delimiter at the start of a line.</summary>
    /// <param name="end">Where what stands before it ends.</param>
    private bool FindDelimiter(out int end)
    {
        var bytes = body.Span;
        for (var from = at; bytes[from..].IndexOf(delimiter) is >= 0 and var found; from += found + 1)
        {
            var start = from + found;
            var after = start + delimiter.Length;
            if (start > 0 && !bytes[..start].EndsWith("\r\n"u8)) continue;
            if (!IsEndOfDelimiter(bytes[after..])) continue;

            end = Math.Max(0, start - 2);
            at = after;
            return true;
        }

        end = 0;
        return false;
    }

    /// <summary>A longer boundary may begin with the same characters.</summary>
    private static bool IsEndOfDelimiter(ReadOnlySpan<byte> after) =>
        after.StartsWith("--"u8) || after.TrimStart(" \t"u8).StartsWith("\r\n"u8);

    private bool IsClosing() => body.Span[at..].StartsWith("--"u8);

    private bool SkipLine()
    {
        var line = body.Span[at..].IndexOf("\r\n"u8);
        if (line < 0) return false;

        at += line + 2;
        return true;
    }
}
