namespace Mooc.Xapi;

/// <summary>The activities around the one that the statement is about (Data 2.4.6.2).</summary>
public sealed record ContextActivities
{
    /// <summary>What directly encloses it: for a question its quiz.</summary>
    public IReadOnlyList<Activity> Parent { get; init; } = [];

    /// <summary>What it belongs to at a distance: for a question the course.</summary>
    public IReadOnlyList<Activity> Grouping { get; init; } = [];

    /// <summary>What marks the statement: above all the profile that it follows.</summary>
    public IReadOnlyList<Activity> Category { get; init; } = [];

    public IReadOnlyList<Activity> Other { get; init; } = [];
}
