namespace Mooc.Web.Jobs;

/// <summary>How often a sweep looks by itself, and the fact that it follows from, if a page may wake it by that.</summary>
public sealed record SweepSchedule(Type Sweep, TimeSpan Every, Type? Follows = null)
{
    public string Name => Sweep.Name;
}
