using Mooc.Web.Account;

namespace Mooc.Web.Trainer.Simulation;

/// <summary>A learner who is played by a die. What is known of them, and of nobody real: whether they are stuck.</summary>
public sealed class SimulatedLearner(LearnerKind kind, string language, Random die)
{
    /// <summary>Unlike a real person, they will not come back by themselves.</summary>
    public bool IsStuck { get; internal set; } = kind == LearnerKind.NeverBegins;
    public LearnerKind Kind => kind;
    public string Language => language;
    public required SignedIn Account { get; init; }

    internal Random Die => die;
    internal Guid Enrolment { get; set; }

    /// <summary>How many units are done, in reading order.</summary>
    internal int Position { get; set; }
    internal int Failures { get; set; }

    /// <summary>How likely the first answer is right; it grows with every try.</summary>
    internal double Ability { get; } = kind switch
    {
        LearnerKind.Able or LearnerKind.Fast => 0.86,
        LearnerKind.Weak or LearnerKind.GivesUpAtQuestion => 0.55,
        LearnerKind.GivesUpAtAssessment => 0.35,
        _ => 0.72,
    };

    /// <summary>Days from one session to the next, on average.</summary>
    private double Gap { get; } = kind switch
    {
        LearnerKind.Fast => 1.4,
        LearnerKind.Slow => 6.5,
        LearnerKind.Weak => 3.5,
        _ => 2.8,
    };

    internal int UnitsASession { get; } = kind switch { LearnerKind.Fast => 7, LearnerKind.Slow => 3, _ => 4 };

    /// <summary>Which day of the cohort the next session is on.</summary>
    internal double NextDay { get; private set; } = kind switch { LearnerKind.Fast => die.Next(0, 3), LearnerKind.Slow => die.Next(2, 7), _ => die.Next(0, 6) };

    internal int Hour { get; } = die.Next(0, 4);

    /// <summary>After how large a share of the course they stop, if they are of a kind that does.</summary>
    internal double StopsAfter { get; } = 0.15 + (0.6 * die.NextDouble());

    internal bool ComesOn(int day) => !IsStuck && NextDay < day + 1;

    /// <summary>Pauses vary; now and then somebody is on holiday.</summary>
    internal void PlanNext(int day)
    {
        var pause = Gap * (0.4 + (1.2 * die.NextDouble()));
        if (die.NextDouble() < 0.03) pause += die.Next(6, 13);
        NextDay = day + Math.Max(1, pause);
    }
}
