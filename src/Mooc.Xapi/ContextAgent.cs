namespace Mooc.Xapi;

/// <summary>An agent around a statement (2.0.0 only, 4.2.2.5).</summary>
/// <param name="Agent">Who.</param>
/// <param name="RelevantTypes">IRIs that say in what part; none when not said.</param>
public sealed record ContextAgent(Agent Agent, IReadOnlyList<string>? RelevantTypes = null);
