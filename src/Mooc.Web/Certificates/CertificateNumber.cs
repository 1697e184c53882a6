using System.Numerics;
using System.Security.Cryptography;

namespace Mooc.Web.Certificates;

/// <summary>
/// 128 random bits in Crockford's base 32: 26 letters and digits, none of which is mistaken for another. Whoever holds the number may see the public check, so it must not be guessed.
/// </summary>
public static class CertificateNumber
{
    public const int Length = 26;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int GroupLength = 4;

    public static string New()
    {
        var bits = new BigInteger(RandomNumberGenerator.GetBytes(16), isUnsigned: true);
        return string.Create(Length, bits, static (letters, rest) =>
        {
            for (var i = letters.Length - 1; i >= 0; i--, rest >>= 5) letters[i] = Alphabet[(int)(rest & 31)];
        });
    }

    /// <summary>What somebody typed from paper: any case, gaps and hyphens allowed, O for 0 and I or L for 1. Null where it is no number.</summary>
    public static string? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length > 2 * Length) return null;

        var letters = string.Concat(typed.Where(letter => letter is not (' ' or '-')).Select(Meant));
        return letters.Length == Length && letters.All(Alphabet.Contains) ? letters : null;
    }

    /// <summary>In groups of four, for the eye and for reading aloud.</summary>
    public static string Grouped(string number) => string.Join(' ', number.Chunk(GroupLength).Select(group => new string(group)));

    private static char Meant(char letter) => char.ToUpperInvariant(letter) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
