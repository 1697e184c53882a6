namespace Mooc.Web.Trainer.Simulation;

/// <summary>How a simulated learner goes about it. Whoever comes after <see cref="Slow"/> gets stuck in the way that the name says.</summary>
public enum LearnerKind
{
    Able, Weak, Fast, Slow,
    GivesUpAtQuestion, GivesUpAtAssessment, LeavesAttemptOpen, AvoidsAssessment, NeverBegins, LosesInterest,
}
