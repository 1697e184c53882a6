namespace Mooc.Web.Trainer.Stuck;

/// <summary>Why somebody may be stuck: the rule, what it is about, and since when.</summary>
/// <param name="Rule">The rule that said so.</param>
/// <param name="CourseId">The course.</param>
/// <param name="Since">The day from which on help was needed.</param>
/// <param name="Subject">The question or unit that it is about, by its id; null where it is about none.</param>
/// <param name="Count">How often, where the rule counts.</param>
public sealed record Reason(StuckRule Rule, string CourseId, DateTime Since, string? Subject = null, int Count = 0);
