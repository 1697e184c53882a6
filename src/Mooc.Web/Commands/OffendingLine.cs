using System.Globalization;
using System.Text;
using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>The line that a problem speaks of, with a caret under its place. A long line is shown around the caret; nothing in it can move the cursor.</summary>
internal sealed record OffendingLine(string Text, string Caret)
{
    private const int Widest = 120;
    private const int Before = 60;

    public static OffendingLine? Of(ContentProblem problem, IReadOnlyList<string> lines)
    {
        if (problem.Line > lines.Count || string.IsNullOrWhiteSpace(lines[problem.Line - 1])) return null;

        var line = lines[problem.Line - 1];
        var column = Math.Clamp(problem.Column - 1, 0, line.Length);
        var start = line.Length <= Widest ? 0 : Edge(line, Math.Max(0, column - Before));
        var end = Edge(line, Math.Min(line.Length, start + Widest));
        var lead = start > 0 ? "..." : "";
        var shown = lead + Harmless(line[start..end]) + (end < line.Length ? "..." : "");
        return new OffendingLine(shown, new string(' ', lead.Length + Columns(line[start..Math.Clamp(column, start, end)])) + "^");
    }

    // Never between the two halves of one character.
    private static int Edge(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    private static string Harmless(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t') shown.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format) shown.Append('\uFFFD');
            else shown.Append(rune);
        }
        return shown.ToString();
    }

    /// <summary>How many columns of a terminal the text fills: marks none, the wide letters of East Asia two.</summary>
    private static int Columns(string text) => text.EnumerateRunes().Sum(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ when rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) => 2,
        _ => 1,
    });
}
