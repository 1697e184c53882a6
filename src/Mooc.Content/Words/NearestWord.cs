namespace Mooc.Content.Words;

/// <summary>Finds what an author probably meant.</summary>
internal static class NearestWord
{
    /// <summary>The candidate that the fewest insertions, deletions and replacements make of the word; the first of equals.</summary>
    public static string To(string word, IEnumerable<string> candidates)
    {
        var cut = word.Length > 64 ? word[..64] : word;
        return candidates.MinBy(candidate => Distance(cut.ToLowerInvariant(), candidate)) ?? "";
    }

    public static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
