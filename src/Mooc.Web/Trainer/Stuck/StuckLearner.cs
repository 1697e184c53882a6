namespace Mooc.Web.Trainer.Stuck;

/// <summary>A member of a cohort who may need help, with the most pressing reason.</summary>
public sealed record StuckLearner(LearnerStanding Standing, CoursePace Pace, Reason Reason);
