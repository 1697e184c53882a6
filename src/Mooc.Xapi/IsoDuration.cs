using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mooc.Xapi;

/// <summary>
/// Durations as the standard writes them (Data 4.6): ISO 8601 with designators. Weeks stand alone; only the last part may have a fraction.
/// </summary>
public static class IsoDuration
{
    /// <summary>For example <c>PT83.5S</c>. What is finer than 0.01 s is cut off, never rounded; less than nothing is nothing.</summary>
    public static string Write(TimeSpan duration)
    {
        var hundredths = Math.Max(0, duration.Ticks / (TimeSpan.TicksPerSecond / 100));
        return string.Create(CultureInfo.InvariantCulture, $"PT{hundredths / 100m:0.##}S");
    }

    /// <summary>Whether a text is a duration.</summary>
    public static bool IsValid(string text) => IsValid(Encoding.UTF8.GetBytes(text));

    /// <summary>How long a duration is, a day being 24 hours. False for months and years, whose length is not known, and for what is no duration.</summary>
    public static bool TryRead(string text, out TimeSpan duration)
    {
        var total = new Total();
        var valid = Read(Encoding.UTF8.GetBytes(text), ref total) && total.IsKnown && total.Seconds <= (decimal)TimeSpan.MaxValue.TotalSeconds - 1;
        duration = valid ? new TimeSpan((long)(total.Seconds * TimeSpan.TicksPerSecond)) : default;
        return valid;
    }

    internal static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        var total = new Total();
        return Read(utf8, ref total);
    }

    private static bool Read(ReadOnlySpan<byte> utf8, ref Total total)
    {
        var reader = new DigitReader(utf8);
        if (!reader.Skip((byte)'P')) return false;

        var parts = ReadParts(ref reader, "YMWD"u8, inTime: false, ref total, out var hasFraction);
        if (parts < 0 || (total.HasWeeks && parts > 1)) return false;
        if (reader.AtEnd) return parts > 0;
        if (hasFraction || total.HasWeeks || !reader.Skip((byte)'T')) return false;

        return ReadParts(ref reader, "HMS"u8, inTime: true, ref total, out _) > 0 && reader.AtEnd;
    }

    /// <returns>How many parts there were; -1 when one is wrong or out of order.</returns>
    private static int ReadParts(ref DigitReader reader, ReadOnlySpan<byte> designators, bool inTime, ref Total total, out bool hasFraction)
    {
        var parts = 0;
        hasFraction = false;
        while (!hasFraction && reader.Digits(out var whole))
        {
            var fraction = ReadOnlySpan<byte>.Empty;
            hasFraction = reader.Skip((byte)'.', (byte)',');
            if (hasFraction && !reader.Digits(out fraction)) return -1;

            var found = designators.IndexOf(reader.Next);
            if (found < 0 || !reader.Skip(designators[found])) return -1;
            total.Add(designators[found], inTime, whole, fraction);
            designators = designators[(found + 1)..];
            parts++;
        }

        return parts;
    }

    private ref struct Total
    {
        public decimal Seconds { get; private set; }

        public bool IsKnown { get; private set; } = true;

        public bool HasWeeks { get; private set; }

        public Total()
        {
        }

        public void Add(byte designator, bool inTime, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction)
        {
            HasWeeks |= designator == 'W';
            var unit = ((char)designator, inTime) switch
            {
                ('W', _) => 604800,
                ('D', _) => 86400,
                ('H', _) => 3600,
                ('M', true) => 60,
                ('S', _) => 1,
                _ => 0,
            };
            IsKnown &= unit > 0 && whole.Length <= 15;
            if (IsKnown) Seconds += unit * (ValueOf(whole) + FractionOf(fraction[..Math.Min(fraction.Length, 12)]));
        }

        private static decimal ValueOf(ReadOnlySpan<byte> digits) =>
            Utf8Parser.TryParse(digits, out long value, out _) ? value : 0;

        private static decimal FractionOf(ReadOnlySpan<byte> digits)
        {
            var value = ValueOf(digits);
            for (var i = 0; i < digits.Length; i++) value /= 10;
            return value;
        }
    }
}
