namespace Mooc.Web.Learn;

/// <summary>An order that looks random and is the same whenever the same page is shown again.</summary>
public static class Shuffle
{
    /// <summary>Orders by a hash of seed and id: stable when items are added or translated.</summary>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> items, Func<T, string> id, string seed) =>
        [.. items.OrderBy(item => HashOf(seed, id(item))).ThenBy(id, StringComparer.Ordinal)];

    /// <summary>As <see cref="Of"/>, but never in the order given, which is the right one.</summary>
    public static IReadOnlyList<T> Never<T>(IReadOnlyList<T> rightOrder, Func<T, string> id, string seed)
    {
        var shuffled = Of(rightOrder, id, seed);
        return rightOrder.Count > 1 && shuffled.Select(id).SequenceEqual(rightOrder.Select(id)) ? [.. shuffled.Skip(1), shuffled[0]] : shuffled;
    }

    /// <summary>FNV-1a, stirred at the end: nothing secret hangs on it, and a page asks for one hash an option.</summary>
    private static ulong HashOf(string seed, string id)
    {
        var hash = Stir(Stir(14695981039346656037, seed), id);
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    private static ulong Stir(ulong hash, string text)
    {
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211;
        return hash;
    }
}
