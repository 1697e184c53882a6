namespace Mooc.Web.Xapi.Forwarding;

/// <summary>How long to wait after a failure: twice as long each time up to an hour, and by chance more or less, so that not everybody comes back at the same moment.</summary>
internal static class ForwardPatience
{
    /// <summary>A statement that was refused so often is set aside.</summary>
    public const int MostTries = 5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <param name="failures">In a row, this one included.</param>
    /// <param name="wished">How long the target wants to be left alone, if it says so.</param>
    public static TimeSpan After(int failures, TimeSpan? wished = null)
    {
        var wait = First * Math.Pow(2, Math.Min(failures - 1, 20));
        if (wait > Longest) wait = Longest;
        wait *= 0.5 + Random.Shared.NextDouble();
        return wished is { } atLeast && atLeast > wait ? (atLeast < Longest ? atLeast : Longest) : wait;
    }
}
