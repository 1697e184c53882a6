using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

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

    private static ulong HashOf(string seed, string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{id}")));
}
