using System.Globalization;
using System.Text;

namespace Mooc.Xapi;

/// <summary>
/// Moments as the standard writes them (Data 4.5; 2.0.0: 4.2.7): RFC 3339 and, beyond it, what ISO 8601's extended format allows
/// besides: no seconds, an offset without colon or minutes, no offset at all. The offset -00:00 is none: it says that the zone is unknown.
/// </summary>
public static class IsoTime
{
    /// <summary>The most bytes that a written moment takes.</summary>
    internal const int Length = 28;

    private const string Milliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string Ticks = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>For example <c>2026-03-01T09:30:00.000Z</c>; finer than milliseconds only where the moment is.</summary>
    public static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString(FormatOf(moment), CultureInfo.InvariantCulture);

    /// <summary>Reads a moment in UTC; one without an offset is taken for UTC. What is finer than 100 ns is cut off.</summary>
    public static bool TryRead(string text, out DateTimeOffset moment) =>
        TryRead(Encoding.UTF8.GetBytes(text), out moment, out _);

    internal static int Write(DateTimeOffset moment, Span<byte> utf8)
    {
        moment.UtcDateTime.TryFormat(utf8, out var written, FormatOf(moment), CultureInfo.InvariantCulture);
        return written;
    }

    /// <param name="utf8">The text.</param>
    /// <param name="moment">The moment in UTC.</param>
    /// <param name="hasOffset">Whether the text says which zone it means.</param>
    internal static bool TryRead(ReadOnlySpan<byte> utf8, out DateTimeOffset moment, out bool hasOffset)
    {
        moment = default;
        hasOffset = false;
        var reader = new DigitReader(utf8);
        if (!TryReadDate(ref reader, out var day) || !reader.Skip((byte)'T', (byte)'t')) return false;
        if (!TryReadTimeOfDay(ref reader, out var sinceMidnight)) return false;

        hasOffset = !reader.AtEnd;
        if (!TryReadOffset(ref reader, out var offset) || !reader.AtEnd) return false;

        var ticks = day.Ticks + sinceMidnight - offset;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks) return false;
        moment = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadDate(ref DigitReader reader, out DateTime day)
    {
        day = default;
        if (!reader.Number(4, out var year) || !reader.Skip((byte)'-')) return false;
        if (!reader.Number(2, out var month) || !reader.Skip((byte)'-') || !reader.Number(2, out var date)) return false;
        if (year is 0 || month is 0 or > 12 || date is 0 || date > DateTime.DaysInMonth(year, month)) return false;

        day = new DateTime(year, month, date, 0, 0, 0, DateTimeKind.Utc);
        return true;
    }

    private static bool TryReadTimeOfDay(ref DigitReader reader, out long ticks)
    {
        ticks = 0;
        if (!reader.Number(2, out var hours) || !reader.Skip((byte)':') || !reader.Number(2, out var minutes)) return false;

        var seconds = 0;
        long fraction = 0;
        if (reader.Skip((byte)':'))
        {
            if (!reader.Number(2, out seconds)) return false;
            if (reader.Skip((byte)'.', (byte)',') && !reader.Fraction(out fraction)) return false;
        }

        // 60 is a leap second, which RFC 3339 allows.
        ticks = (((hours * 60L) + minutes) * 60 + seconds) * TimeSpan.TicksPerSecond + fraction;
        return hours < 24 && minutes < 60 && seconds <= 60;
    }

    private static bool TryReadOffset(ref DigitReader reader, out long ticks)
    {
        ticks = 0;
        if (reader.AtEnd || reader.Skip((byte)'Z', (byte)'z')) return true;

        var negative = reader.Skip((byte)'-');
        if (!negative && !reader.Skip((byte)'+')) return false;
        if (!reader.Number(2, out var hours)) return false;

        var minutes = 0;
        if (!reader.AtEnd)
        {
            reader.Skip((byte)':');
            if (!reader.Number(2, out minutes)) return false;
        }

        if (hours > 23 || minutes > 59 || (negative && hours == 0 && minutes == 0)) return false;
        ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute * (negative ? -1 : 1);
        return true;
    }

    private static string FormatOf(DateTimeOffset moment) =>
        moment.Ticks % TimeSpan.TicksPerMillisecond == 0 ? Milliseconds : Ticks;
}
