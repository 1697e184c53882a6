namespace Mooc.Content;

/// <summary>
/// The judgement of a response. <see cref="Success"/> is true only for full marks, null where nothing is graded.
/// <see cref="RightParts"/> holds the ids of options, items, sources or gaps that were answered rightly (for a choice: every
/// option whose tick or blank is right).
/// </summary>
public sealed record Grade(decimal Raw, decimal Max, bool? Success, IReadOnlySet<string> RightParts)
{
    /// <summary>The judgement of something that is never graded.</summary>
    public static Grade Ungraded { get; } = new(0, 0, null, new HashSet<string>());

    /// <summary>So many of the possible parts of the points. Multiplies before it divides, so that a third of 3 points is exactly 1.</summary>
    internal static Grade Of(decimal points, int earned, int possible, IEnumerable<string> rightParts)
    {
        var isFull = possible > 0 && earned == possible;
        var raw = isFull ? points : possible == 0 ? 0 : points * earned / possible;
        return new Grade(raw, points, isFull, rightParts.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Share of the points, 0 to 1; 0 where nothing is graded.</summary>
    public decimal Scaled => Max == 0 ? 0 : Raw / Max;
}
