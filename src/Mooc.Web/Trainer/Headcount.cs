using System.Globalization;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>
/// How many people, as far as a cohort's privacy lets it be told. Where names are not shown, every count is rounded down to a multiple of five: two that are shown then
/// differ by a multiple of five, so none of fewer than five can be found by taking one from another. Nobody and four are told alike.
/// </summary>
public readonly record struct Headcount
{
    /// <summary>The smallest group that is told of.</summary>
    public const int Smallest = 5;

    private Headcount(int atLeast, bool isExact) => (AtLeast, IsExact) = (atLeast, isExact);

    /// <summary>The number, or the multiple of five below it.</summary>
    public int AtLeast { get; }
    public bool IsExact { get; }

    public bool IsHidden => !IsExact && AtLeast == 0;

    public static Headcount Of(int people, Privacy privacy) =>
        privacy == Privacy.Named ? new Headcount(people, isExact: true) : new Headcount(people / Smallest * Smallest, isExact: false);

    public string Say(Texts texts) =>
        IsExact ? AtLeast.ToString(CultureInfo.CurrentCulture)
        : IsHidden ? texts["fewer than {0}", Smallest]
        : texts["{0} or more", AtLeast];

    /// <summary>For programs: the same in every language.</summary>
    public string ToCode() => IsExact ? AtLeast.ToString(CultureInfo.InvariantCulture) : IsHidden ? "<5" : string.Create(CultureInfo.InvariantCulture, $">={AtLeast}");
}
