using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mooc.Content;

/// <summary>
/// Reads a number as people of many countries type it: decimal comma or point, a sign, spaces, the unit behind it. What could be two
/// different numbers, such as 1.500, is no number. Never depends on the culture of the machine.
/// </summary>
internal static class TypedNumber
{
    private const int MaxDigits = 28;
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,' +-");

    /// <param name="text">What the learner typed.</param>
    /// <param name="unitName">The unit that may stand behind the number; null where there is none.</param>
    /// <param name="threeDecimalsExpected">Reads 1.500 as one and a half instead of refusing it.</param>
    public static decimal? Read(string? text, string? unitName = null, bool threeDecimalsExpected = false)
    {
        if (text is null || text.Length > Response.MaxTextLength) return null;

        var typed = Plain(text);
        var end = EndOfNumber(typed);
        if (end == 0 || !IsUnit(typed[end..], unitName)) return null;

        var isNegative = typed[0] == '-';
        var number = typed[(typed[0] is '-' or '+' ? 1 : 0)..end].TrimStart(' ');
        return Unsigned(number, threeDecimalsExpected) is { } size ? isNegative ? -size : size : null;
    }

    // Digits of every script, and the signs, commas, points and spaces that stand for the plain ones.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            plain.Append(letter switch
            {
                _ when char.IsDigit(letter) => (char)('0' + (int)char.GetNumericValue(letter)),
                _ when char.IsWhiteSpace(letter) => ' ',
                '−' or '–' or '－' => '-',
                '＋' => '+',
                '．' => '.',
                '，' or '٫' => ',',
                '’' or '٬' => '\'',
                _ => letter,
            });
        }

        return plain.ToString();
    }

    // Behind the last digit before the first letter: the unit may hold digits too, as in m2.
    private static int EndOfNumber(string typed)
    {
        var stop = typed.AsSpan().IndexOfAnyExcept(NumberMarks);
        return typed.AsSpan(0, stop < 0 ? typed.Length : stop).LastIndexOfAnyInRange('0', '9') + 1;
    }

    // A full stop may end the sentence.
    private static bool IsUnit(string rest, string? unitName)
    {
        var folded = FoldedText.Of(rest);
        if (folded is "" or ".") return true;
        return FoldedText.Of(unitName) is { Length: > 0 } unit && (folded == unit || folded == unit + ".");
    }

    private static decimal? Unsigned(string number, bool threeDecimalsExpected)
    {
        var mark = number.LastIndexOfAny(['.', ',']);
        if (mark < 0) return Whole(number) is { } digits ? Parsed(digits, "") : null;

        var (before, after) = (number[..mark], number[(mark + 1)..]);
        if (!after.All(char.IsAsciiDigit)) return null;

        // The same mark twice can only part thousands; another one before it can only leave this one for the decimals.
        if (before.Contains(number[mark])) return Whole(number) is { } grouped ? Parsed(grouped, "") : null;
        if (Whole(before) is not { } whole) return null;

        var mayBeThousands = after.Length == 3 && before.Length is >= 1 and <= 3 && before[0] != '0';
        return mayBeThousands && !threeDecimalsExpected ? null : Parsed(whole, after);
    }

    /// <summary>The digits of a whole number that is plain or parted into thousands by one kind of mark, else null.</summary>
    private static string? Whole(string text)
    {
        if (text.All(char.IsAsciiDigit)) return text;

        var mark = text.First(letter => !char.IsAsciiDigit(letter));
        if (mark is not (' ' or '\'' or '.' or ',')) return null;

        var groups = text.Split(mark);
        var isParted = groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3);
        return isParted && groups.All(group => group.All(char.IsAsciiDigit)) ? string.Concat(groups) : null;
    }

    private static decimal? Parsed(string whole, string decimals)
    {
        if (whole.Length + decimals.Length > MaxDigits) return null;
        return decimal.Parse($"0{whole}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
