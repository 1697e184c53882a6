using System.Globalization;
using System.Text;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>
/// In which order a line that mixes left-to-right and right-to-left stands on paper: the Unicode bidirectional algorithm (UAX 9) without explicit embeddings, which names and
/// titles have none of.
/// </summary>
internal static class ReadingOrder
{
    private enum Kind { Left, Right, ArabicLetter, Digit, ArabicDigit, DigitSign, DigitEnd, Separator, Mark, Space, Other }

    /// <summary>An even level reads from left to right, an odd one from right to left.</summary>
    public static IReadOnlyList<int> LevelsOf(IReadOnlyList<Rune> text)
    {
        var kinds = text.Select(KindOf).ToArray();
        var first = kinds.FirstOrDefault(kind => kind is Kind.Left or Kind.Right or Kind.ArabicLetter, Kind.Left);
        var paragraph = first == Kind.Left ? 0 : 1;
        ResolveDigits(kinds, paragraph == 0 ? Kind.Left : Kind.Right);
        ResolveOthers(kinds, paragraph == 0 ? Kind.Left : Kind.Right);
        return [.. kinds.Select(kind => LevelOf(kind, paragraph))];
    }

    /// <summary>The runs of a line, each with its level, from left to right: rule L2.</summary>
    public static IReadOnlyList<T> OnPaper<T>(IReadOnlyList<(T Run, int Level)> runs)
    {
        var order = runs.ToArray();
        var highest = runs.Count == 0 ? 0 : runs.Max(run => run.Level);
        for (var level = highest; level > 0; level--)
            for (var i = 0; i < order.Length; i++)
            {
                if (order[i].Level < level) continue;

                var count = order.Skip(i).TakeWhile(run => run.Level >= level).Count();
                Array.Reverse(order, i, count);
                i += count - 1;
            }

        return [.. order.Select(run => run.Run)];
    }

    private static int LevelOf(Kind kind, int paragraph) => kind switch
    {
        Kind.Left => paragraph == 0 ? 0 : 2,
        Kind.Right => 1,
        _ => 2,
    };

    /// <summary>Rules W1 to W7: marks follow their letter, and what stands in a number belongs to it.</summary>
    private static void ResolveDigits(Kind[] kinds, Kind paragraph)
    {
        var (before, strong) = (paragraph, paragraph);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.Mark) kinds[i] = before;
            if (kinds[i] is Kind.Left or Kind.Right or Kind.ArabicLetter) strong = kinds[i];
            if (kinds[i] == Kind.Digit && strong == Kind.ArabicLetter) kinds[i] = Kind.ArabicDigit;
            before = kinds[i];
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == Kind.ArabicLetter) kinds[i] = Kind.Right;
            if (kinds[i] is not (Kind.DigitSign or Kind.DigitEnd or Kind.Separator)) continue;

            var (left, right) = (i > 0 ? kinds[i - 1] : Kind.Other, i + 1 < kinds.Length ? kinds[i + 1] : Kind.Other);
            kinds[i] = kinds[i] == Kind.DigitEnd
                ? left == Kind.Digit || right == Kind.Digit ? Kind.Digit : Kind.Other
                : left == right && (left == Kind.Digit || (left == Kind.ArabicDigit && kinds[i] == Kind.Separator)) ? left : Kind.Other;
        }

        strong = paragraph;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Left or Kind.Right) strong = kinds[i];
            if (kinds[i] == Kind.Digit && strong == Kind.Left) kinds[i] = Kind.Left;
        }
    }

    /// <summary>Rules N1 and N2: what has no direction takes the one that it stands in.</summary>
    private static void ResolveOthers(Kind[] kinds, Kind paragraph)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is not (Kind.Space or Kind.Other)) continue;

            var end = i;
            while (end < kinds.Length && kinds[end] is Kind.Space or Kind.Other) end++;
            var (left, right) = (i > 0 ? Strong(kinds[i - 1]) : paragraph, end < kinds.Length ? Strong(kinds[end]) : paragraph);
            Array.Fill(kinds, left == right ? left : paragraph, i, end - i);
            i = end - 1;
        }
    }

    private static Kind Strong(Kind kind) => kind == Kind.Left ? Kind.Left : Kind.Right;

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' or >= 0x06F0 and <= 0x06F9 => Kind.Digit,
        >= 0x0660 and <= 0x0669 or 0x066B or 0x066C => Kind.ArabicDigit,
        '+' or '-' => Kind.DigitSign,
        ',' or '.' or ':' or '/' or 0xA0 => Kind.Separator,
        '#' or '$' or '%' or 0xB0 or 0x066A => Kind.DigitEnd,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Kind.Mark,
            UnicodeCategory.CurrencySymbol => Kind.DigitEnd,
            UnicodeCategory.SpaceSeparator => Kind.Space,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => DirectionOf(rune.Value),
            _ => Kind.Other,
        },
    };

    private static Kind DirectionOf(int letter) => letter switch
    {
        >= 0x0590 and <= 0x05FF or >= 0x07C0 and <= 0x085F or >= 0xFB1D and <= 0xFB4F or >= 0x10800 and <= 0x10CFF or >= 0x1E800 and <= 0x1EDFF => Kind.Right,
        >= 0x0600 and <= 0x07BF or >= 0x0860 and <= 0x08FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x1EE00 and <= 0x1EEFF => Kind.ArabicLetter,
        _ => Kind.Left,
    };
}
