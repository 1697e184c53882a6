namespace Mooc.Web.Trainer.Simulation;

/// <summary>Who takes part, in which languages, and for how many days.</summary>
/// <param name="Code">The code of the cohort that they join.</param>
/// <param name="CourseId">The course that they take.</param>
/// <param name="Kinds">One learner each.</param>
/// <param name="Days">How long it goes on, up to now.</param>
/// <param name="Seed">The same seed, the same story.</param>
/// <param name="Languages">Each learner has one of these.</param>
public sealed record SimulationPlan(string Code, string CourseId, IReadOnlyList<LearnerKind> Kinds, int Days, int Seed, IReadOnlyList<string> Languages)
{
    /// <summary>A mixture as cohorts have it: most get through, one in five gets stuck in one way or another.</summary>
    public static IReadOnlyList<LearnerKind> Mixture(int learners) => [.. Enumerable.Range(0, learners).Select(i => (i % 20) switch
    {
        0 or 1 or 2 or 3 or 4 => LearnerKind.Able,
        5 or 6 or 7 or 8 => LearnerKind.Weak,
        9 or 10 or 11 => LearnerKind.Fast,
        12 or 13 => LearnerKind.Slow,
        14 => LearnerKind.GivesUpAtQuestion,
        15 => LearnerKind.LosesInterest,
        16 => LearnerKind.NeverBegins,
        17 => LearnerKind.AvoidsAssessment,
        18 => i % 40 == 18 ? LearnerKind.GivesUpAtAssessment : LearnerKind.LeavesAttemptOpen,
        _ => LearnerKind.Able,
    })];
}
