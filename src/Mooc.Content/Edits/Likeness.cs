namespace Mooc.Content.Edits;

/// <summary>How much two texts have in common.</summary>
internal static class Likeness
{
    /// <summary>0 (nothing) to 1 (the same but for case and accents): the share of pairs of letters that both have.</summary>
    public static double Of(string one, string other)
    {
        var (first, second) = (Pairs(one), Pairs(other));
        if (first.Count + second.Count == 0) return FoldedText.Of(one) == FoldedText.Of(other) ? 1 : 0;

        var common = first.Sum(pair => Math.Min(pair.Value, second.GetValueOrDefault(pair.Key)));
        return 2.0 * common / (first.Values.Sum() + second.Values.Sum());
    }

    /// <summary>"Within 24 hours" and "Within 72 hours" resemble each other, and are two answers.</summary>
    public static bool HaveSameNumbers(string one, string other) => Numbers(one).SequenceEqual(Numbers(other));

    private static Dictionary<string, int> Pairs(string text)
    {
        var words = FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(at => word.Substring(at, 2)))
            .CountBy(pair => pair, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Numbers(string text) =>
        new string([.. text.Select(letter => char.IsDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}
