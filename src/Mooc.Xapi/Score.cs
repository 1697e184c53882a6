namespace Mooc.Xapi;

/// <summary>Points (Data 2.4.5.1). Read from a statement, a number too large for <see cref="decimal"/> is left out.</summary>
public sealed record Score
{
    /// <summary>Between -1 and 1.</summary>
    public decimal? Scaled { get; init; }

    /// <summary>Between <see cref="Min"/> and <see cref="Max"/> where these are set.</summary>
    public decimal? Raw { get; init; }

    /// <summary>Less than <see cref="Max"/>.</summary>
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }
}
