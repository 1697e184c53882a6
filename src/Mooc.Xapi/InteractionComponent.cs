namespace Mooc.Xapi;

/// <summary>One choice, step or side of a pair in a question (Data 2.4.4.1, Interaction Components).</summary>
/// <param name="Id">Distinct within its list; it should have no white space.</param>
/// <param name="Description">The text that the learner reads, or none.</param>
public sealed record InteractionComponent(string Id, LanguageMap? Description = null);
