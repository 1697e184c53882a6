using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>Whom a nudge would reach now.</summary>
/// <param name="Rule">What it is about; null: the trainer's words alone.</param>
/// <param name="Receivers">One row a person.</param>
/// <param name="Lately">How many are left out because they were written to for the same reason within a week.</param>
public sealed record NudgePlan(StuckRule? Rule, IReadOnlyList<LearnerStanding> Receivers, int Lately);
