using System.Security.Cryptography;
using System.Text;

namespace Mooc.Content.Pages;

/// <summary>A text file with line feeds only, so that offsets, hashes and positions are the same on every machine.</summary>
internal sealed class SourceFile
{
    private readonly int[] lineStarts;

    public SourceFile(string path, string text)
    {
        Path = path;
        Text = Normalise(text);
        lineStarts = StartsOf(Text);
    }

    /// <summary>Below the courses folder, with forward slashes.</summary>
    public string Path { get; }
    public string Text { get; }

    /// <summary>What a translation writes as <c>source</c>.</summary>
    public string Hash => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 8));

    public IEnumerable<string> Lines => Text.Split('\n');

    public SourcePosition Start => new(Path, 1, 1);

    public SourcePosition At(int offset)
    {
        var place = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(lineStarts, place);
        if (line < 0) line = ~line - 1;
        return new SourcePosition(Path, line + 1, place - lineStarts[line] + 1);
    }

    public SourcePosition AtLine(int line, int column = 1) => new(Path, line, column);

    /// <summary>The number, from 0, of the line that holds this offset.</summary>
    public int LineOf(int offset) => At(offset).Line - 1;

    /// <summary>Where the line with this number, from 0, begins.</summary>
    public int OffsetOfLine(int line) => line < lineStarts.Length ? lineStarts[line] : Text.Length;

    private static string Normalise(string text)
    {
        var withoutMark = text.StartsWith('\uFEFF') ? text[1..] : text;
        return withoutMark.Contains('\r') ? withoutMark.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : withoutMark;
    }

    private static int[] StartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return [.. starts];
    }
}
