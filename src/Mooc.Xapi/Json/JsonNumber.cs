using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mooc.Xapi.Json;

/// <summary>Compares numbers by their digits, exactly: no rounding, whatever their size.</summary>
internal static class JsonNumber
{
    /// <returns>Less than, equal to or greater than zero, as the left number is to the right.</returns>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var a = new Digits(left);
        var b = new Digits(right);
        if (a.Sign != b.Sign) return a.Sign.CompareTo(b.Sign);
        return a.Sign * CompareSizes(a, b);
    }

    /// <summary>One spelling for all numbers that are equal.</summary>
    public static string Spell(ReadOnlySpan<byte> number)
    {
        var digits = new Digits(number);
        if (digits.Sign == 0) return "0";

        var text = new StringBuilder(digits.Sign < 0 ? "-0." : "0.");
        for (var i = 0; i < digits.Count; i++) text.Append((char)('0' + digits[i]));
        while (text[^1] == '0') text.Length--;
        return text.Append(CultureInfo.InvariantCulture, $"e{digits.Magnitude}").ToString();
    }

    private static int CompareSizes(Digits a, Digits b)
    {
        if (a.Sign == 0) return 0;
        if (a.Magnitude != b.Magnitude) return a.Magnitude.CompareTo(b.Magnitude);

        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            var order = a[i].CompareTo(b[i]);
            if (order != 0) return order;
        }

        return 0;
    }

    /// <summary>The digits of a number from its first that is not zero.</summary>
    private readonly ref struct Digits
    {
        private readonly ReadOnlySpan<byte> mantissa;
        private readonly int first;
        private readonly int point;

        public Digits(ReadOnlySpan<byte> number)
        {
            var negative = number is [(byte)'-', ..];
            if (negative) number = number[1..];

            var e = number.IndexOfAny((byte)'e', (byte)'E');
            mantissa = e < 0 ? number : number[..e];
            point = mantissa.IndexOf((byte)'.') is >= 0 and var dot ? dot : mantissa.Length;
            first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
            if (first < 0) return;

            Sign = negative ? -1 : 1;
            Count = mantissa.Length - first;
            Magnitude = (point > first ? point - first : point - first + 1) + (e < 0 ? 0 : ExponentOf(number[(e + 1)..]));
        }

        /// <summary>-1, 0 or 1.</summary>
        public int Sign { get; }

        /// <summary>How many digits stand before the decimal point when there is no exponent.</summary>
        public long Magnitude { get; }

        public int Count { get; }

        public int this[int i]
        {
            get
            {
                var at = first + i;
                if (first < point && at >= point) at++;
                return at < mantissa.Length ? mantissa[at] - '0' : 0;
            }
        }

        // An exponent too long to be read stands for one that is as good as endless.
        private static long ExponentOf(ReadOnlySpan<byte> text)
        {
            if (text is [(byte)'+', ..]) text = text[1..];
            var limit = text is [(byte)'-', ..] ? int.MinValue : int.MaxValue;
            return Utf8Parser.TryParse(text, out int exponent, out var used) && used == text.Length ? exponent : limit;
        }
    }
}
