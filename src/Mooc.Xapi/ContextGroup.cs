namespace Mooc.Xapi;

/// <summary>A group around a statement (2.0.0 only, 4.2.2.5).</summary>
/// <param name="Group">Who.</param>
/// <param name="RelevantTypes">IRIs that say in what part; none when not said.</param>
public sealed record ContextGroup(Group Group, IReadOnlyList<string>? RelevantTypes = null);
