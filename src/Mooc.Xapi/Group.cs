namespace Mooc.Xapi;

/// <summary>Several agents (Data 2.4.2.2): with an identifier of its own, or anonymous and then known by its members alone.</summary>
public sealed record Group : Actor
{
    /// <summary>Who belongs to the group, in no particular order. Never a group.</summary>
    public IReadOnlyList<Agent> Member { get; init; } = [];
}
