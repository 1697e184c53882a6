namespace Mooc.Xapi;

/// <summary>Goes through a date, a time or a duration from left to right.</summary>
internal ref struct DigitReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int at;

    public readonly bool AtEnd => at >= text.Length;

    public readonly byte Next => AtEnd ? (byte)0 : text[at];

    public bool Skip(byte expected)
    {
        if (AtEnd || text[at] != expected) return false;
        at++;
        return true;
    }

    public bool Skip(byte expected, byte orElse) => Skip(expected) || Skip(orElse);

    /// <summary>A number of exactly so many digits.</summary>
    public bool Number(int digits, out int number)
    {
        number = 0;
        if (text.Length - at < digits) return false;
        for (var i = 0; i < digits; i++)
        {
            var digit = text[at + i] - '0';
            if (digit is < 0 or > 9) return false;
            number = (number * 10) + digit;
        }

        at += digits;
        return true;
    }

    /// <summary>One digit or more.</summary>
    public bool Digits(out ReadOnlySpan<byte> digits)
    {
        var start = at;
        while (!AtEnd && text[at] is >= (byte)'0' and <= (byte)'9') at++;
        digits = text[start..at];
        return digits.Length > 0;
    }

    /// <summary>The digits after a decimal point, in ticks of a second; the eighth and later ones are cut off.</summary>
    public bool Fraction(out long ticks)
    {
        ticks = 0;
        if (!Digits(out var digits)) return false;
        for (var i = 0; i < 7; i++) ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return true;
    }
}
