using System.Globalization;
using System.Text;

namespace Mooc.Content;

/// <summary>
/// A typed text without what a keyboard or a habit adds: case, accents, kinds of quotes and dashes, runs of spaces. Two texts are the
/// same answer when they fold to the same. Never depends on the culture of the machine.
/// </summary>
internal static class FoldedText
{
    /// <summary>Whether the text is one of the accepted forms; a text without anything in it never is.</summary>
    public static bool IsAnyOf(string? typed, IEnumerable<string> accepted) =>
        Of(typed) is { Length: > 0 } folded && accepted.Any(form => Of(form) == folded);

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var folded = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsDropped(rune)) continue;
            if (Rune.IsWhiteSpace(rune)) AppendSpace(folded);
            else AppendLetter(folded, rune);
        }

        return folded.ToString().TrimEnd(' ');
    }

    // Normalize throws for half a surrogate pair, which a hostile form may send.
    private static string WellFormed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune);
        return whole.ToString();
    }

    // Only marks that a writer may leave out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs and the tatweel.
    // In Devanagari or Thai a mark is a vowel, and dropping it makes another word.
    private static bool IsDropped(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Format or UnicodeCategory.Control => !Rune.IsWhiteSpace(rune),
            UnicodeCategory.NonSpacingMark => rune.Value is (>= 0x0300 and <= 0x036F) or (>= 0x0591 and <= 0x05C7)
                or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF),
            _ => rune.Value is 0x0640,
        };

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    // Upper first: a final sigma and a long s meet their sisters only there.
    private static void AppendLetter(StringBuilder folded, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        _ = lower.Value switch
        {
            // The Turkish dotless i; its capital looks like any other I.
            'ı' => folded.Append('i'),
            'ß' or 'ẞ' => folded.Append("ss"),
            // Letters with a stroke, and ligatures, which Unicode does not take apart.
            'ø' => folded.Append('o'),
            'ł' => folded.Append('l'),
            'đ' => folded.Append('d'),
            'ħ' => folded.Append('h'),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            '‘' or '’' or 'ʼ' or '′' => folded.Append('\''),
            '“' or '”' or '„' or '«' or '»' => folded.Append('"'),
            '‐' or '‒' or '–' or '—' or '−' => folded.Append('-'),
            _ => folded.Append(lower),
        };
    }
}
