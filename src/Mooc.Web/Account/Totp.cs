using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Mooc.Web.Account;

/// <summary>One-time codes by the clock, RFC 6238: HMAC-SHA-1, 30 seconds, six digits, as every authenticator app makes them.</summary>
public static class Totp
{
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    public static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard's hash; authenticator apps know no other for sure.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, now or one before or after, for clocks that are a little off; null where it is none.</summary>
    public static long? Match(byte[] key, string code, DateTimeOffset now)
    {
        var given = System.Text.Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(given, System.Text.Encoding.UTF8.GetBytes(CodeAt(key, step)))) found = step;
        return found;
    }

    /// <summary>Base 32 of RFC 4648 without padding, as apps read it.</summary>
    public static string Write(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(value => value.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(bits.Chunk(5).Select(five => Base32[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
    }

    public static byte[] Read(string text)
    {
        var bits = string.Concat(text.Select(letter => Base32.IndexOf(letter, StringComparison.Ordinal).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
