using System.Globalization;

namespace Mooc.Xapi.Querying;

/// <summary>
/// The languages that a reader wants, best first (header <c>Accept-Language</c>, RFC 9110, 12.5.4). It is applied to each language map by itself
/// (Communication 2.1.3, Language Filtering Requirements).
/// </summary>
public sealed class AcceptLanguage
{
    private const int MostRanges = 50;

    private readonly string[] ranges;

    private AcceptLanguage(string[] ranges) => this.ranges = ranges;

    /// <summary>No wish.</summary>
    public static AcceptLanguage Any { get; } = new([]);

    /// <summary>Never fails: what cannot be read is passed over.</summary>
    public static AcceptLanguage Parse(string? header) => new(
    [
        .. (header ?? "").Split(',', MostRanges, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Read)
            .Where(r => r.Weight > 0)
            .OrderByDescending(r => r.Weight)
            .Select(r => r.Range),
    ]);

    /// <summary>
    /// Which of these languages to give, by its place; -1 when there are none. A wish for <c>en</c> is met by <c>en-GB</c>, and one for
    /// <c>de-AT</c> by <c>de</c> when nothing nearer is there; when no wish can be met the first language is given.
    /// </summary>
    public int Choose(IReadOnlyList<string> languages)
    {
        foreach (var range in ranges)
        {
            if (range == "*") break;
            for (var wish = range; wish.Length > 0; wish = Shorter(wish))
            {
                if (Find(languages, wish) is >= 0 and var found) return found;
            }
        }

        return languages.Count == 0 ? -1 : 0;
    }

    private static int Find(IReadOnlyList<string> languages, string wish)
    {
        for (var i = 0; i < languages.Count; i++)
        {
            if (languages[i].Equals(wish, StringComparison.OrdinalIgnoreCase)) return i;
        }

        for (var i = 0; i < languages.Count; i++)
        {
            if (languages[i].StartsWith(wish + "-", StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private static string Shorter(string wish) => wish.LastIndexOf('-') is > 0 and var hyphen ? wish[..hyphen] : "";

    private static (string Range, double Weight) Read(string entry)
    {
        var parts = entry.Split(';', 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 1) return (parts[0], 1);

        var isWeight = parts[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            & double.TryParse(parts[1].AsSpan(Math.Min(2, parts[1].Length)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight);
        return (parts[0], isWeight ? weight : 0);
    }
}
