namespace Mooc.Web.Jobs;

/// <summary>What one run of a sweep came to.</summary>
public sealed record SweepOutcome(DateTime StartedAt, TimeSpan Took, int Done, string? Error)
{
    public bool IsIdle => Done == 0 && Error is null;
}
