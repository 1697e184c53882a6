using System.Globalization;
using System.Text;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>What has to be known of writing systems: which change their letters by their neighbours, and whose characters point to a language.</summary>
internal static class Scripts
{
    /// <summary>Blocks whose letters join, stack or move: Arabic with its kin, the scripts of India and South-East Asia, Tibetan, Mongolian.</summary>
    private static readonly (int First, int Last)[] Changing =
    [
        (0x0600, 0x07BF), (0x07C0, 0x085F), (0x0860, 0x08FF), (0x0900, 0x0DFF), (0x0E00, 0x0FFF), (0x1000, 0x109F), (0x1700, 0x18AF), (0x1900, 0x1AAF),
        (0x1B00, 0x1C4F), (0x1CD0, 0x1CFF), (0xA800, 0xABFF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE), (0x10A00, 0x11FFF), (0x1E900, 0x1E95F),
    ];

    /// <summary>Whether a plain row of glyphs would write it wrongly.</summary>
    public static bool NeedsShaping(Rune rune) => Changing.Any(block => rune.Value >= block.First && rune.Value <= block.Last) || IsMark(rune);

    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Belongs to the letters around it: marks, joiners, variation selectors.</summary>
    public static bool Follows(Rune rune) => IsMark(rune) || rune.Value is 0x200C or 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Marks of direction; they are obeyed by nobody here and drawn by nobody.</summary>
    public static bool IsDirectionMark(Rune rune) => rune.Value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;

    public static bool IsKana(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F);

    public static bool IsHangul(Rune rune) => rune.Value is (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F);

    /// <summary>A stretch is shaped block by block, so that each script gets its own rules.</summary>
    public static int BlockOf(Rune rune) => Array.FindIndex(Changing, block => rune.Value >= block.First && rune.Value <= block.Last) switch
    {
        3 or 4 => rune.Value >> 7,
        var block => block,
    };
}
