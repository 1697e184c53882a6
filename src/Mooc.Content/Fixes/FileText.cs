using System.Text;

namespace Mooc.Content.Fixes;

/// <summary>
/// A file's bytes as text, changed in places and otherwise left byte for byte: its byte order mark and the line ends of each line stay as they are.
/// </summary>
internal sealed class FileText
{
    private const char Mark = '\uFEFF';
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string original;
    private readonly string lineEnd;

    private FileText(string original)
    {
        this.original = original;
        var feed = original.IndexOf('\n', StringComparison.Ordinal);
        lineEnd = feed > 0 && original[feed - 1] == '\r' ? "\r\n" : "\n";
    }

    /// <exception cref="ArgumentException">The bytes are not UTF-8.</exception>
    public static FileText Of(byte[] bytes) => new(Strict.GetString(bytes));

    /// <summary>The bytes with these edits, which count in the text as <see cref="Pages.SourceFile"/> has it. Of two that overlap, the second waits for the next run.</summary>
    public byte[] With(IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(original.Length + 256);
        var at = 0;
        foreach (var edit in edits)
        {
            var (start, end) = (OffsetOf(edit.Start), OffsetOf(edit.End));
            text.Append(original, at, start - at).Append(edit.Text.Replace("\n", lineEnd, StringComparison.Ordinal));
            at = end;
        }
        return Strict.GetBytes(text.Append(original, at, original.Length - at).ToString());
    }

    public static IReadOnlyList<TextEdit> InOrder(IEnumerable<TextEdit> edits)
    {
        var kept = new List<TextEdit>();
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.Length))
            if (kept.Count == 0 || edit.Start >= kept[^1].End) kept.Add(edit);
        return kept;
    }

    /// <summary>Where a character of the text with line feeds only stands in the file.</summary>
    private int OffsetOf(int place) => place < 0 || place >= Places.Length ? original.Length : Places[place];

    private int[] Places => field ??= FindPlaces();

    private int[] FindPlaces()
    {
        var places = new List<int>(original.Length + 1);
        for (var at = original.Length > 0 && original[0] == Mark ? 1 : 0; at < original.Length; at++)
        {
            places.Add(at);
            if (original[at] == '\r' && at + 1 < original.Length && original[at + 1] == '\n') at++;
        }
        places.Add(original.Length);
        return [.. places];
    }
}
