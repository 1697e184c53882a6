using System.Globalization;
using Mooc.Content.Words;

namespace Mooc.Content.Shapes;

/// <summary>
/// A heading that begins with a switch word and a colon. The title stands between <paramref name="TitleStart"/> and
/// <paramref name="TitleEnd"/> of the heading's text; <paramref name="Points"/> is null where the author wrote none.
/// </summary>
internal sealed record QuestionHeading(SwitchKind Kind, int TitleStart, int TitleEnd, decimal? Points, bool SelectAll)
{
    public bool HasText => TitleEnd > TitleStart;

    /// <summary>Reads "Question 3: What ...? (2 points)"; null for an ordinary heading.</summary>
    public static QuestionHeading? Read(string text, SwitchWords words)
    {
        var start = text.Length - text.TrimStart().Length;
        foreach (var (word, kind) in words.Switches)
        {
            if (!text.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            if (AfterColon(text, start + word.Length) is { } titleStart) return ReadEnd(text, kind, titleStart, words);
        }
        return null;
    }

    private static int? AfterColon(string text, int at)
    {
        at = Spaces(text, at);
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        at = Spaces(text, at);
        return at < text.Length && text[at] is ':' or '：' ? Spaces(text, at + 1) : null;
    }

    private static int Spaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static QuestionHeading ReadEnd(string text, SwitchKind kind, int titleStart, SwitchWords words)
    {
        decimal? points = null;
        var selectAll = false;
        var end = text.Length;
        while (true)
        {
            end = text.AsSpan(0, end).TrimEnd().Length;
            if (end <= titleStart || text[end - 1] != ')') break;

            var open = text.LastIndexOf('(', end - 1);
            if (open < titleStart) break;

            var inside = text[(open + 1)..(end - 1)];
            if (words.SelectAll.Any(word => SwitchWords.Same(inside, word))) selectAll = true;
            else if (ReadPoints(inside, words) is { } found) points = found;
            else break;
            end = open;
        }
        return new QuestionHeading(kind, titleStart, Math.Max(titleStart, end), points, selectAll);
    }

    /// <summary>"2 points", "0,5 Punkte"; null where it is neither.</summary>
    public static decimal? ReadPoints(string text, SwitchWords words)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && words.Points.Any(word => SwitchWords.Same(parts[1], word))
            && decimal.TryParse(parts[0].Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points)
            ? points : null;
    }
}
