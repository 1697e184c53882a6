using Mooc.Content;

namespace Mooc.Web.Trainer.Stuck;

/// <summary>
/// The rules of being stuck. Each is a pure function of one learner in one course, the cohort's pace and the time, and says in its summary what it says. Silence is measured against
/// the learner's own rhythm: who comes every two weeks is not stuck after one. docs/trainers/who-is-stuck.md explains them to trainers and learners.
/// </summary>
public static class StuckRules
{
    private const int ManyFailures = 2;

    /// <summary>A pause is unusual from this many of the learner's usual pauses on.</summary>
    private const double UnusuallyLong = 3;

    /// <summary>Of somebody who was here on one day only nobody knows what is usual.</summary>
    private const double UsualGapOfStrangers = 5;

    private static readonly TimeSpan CertificateWithin = TimeSpan.FromHours(1);

    /// <summary>Most pressing first; the first that applies is the reason.</summary>
    public static IReadOnlyList<Func<LearnerStanding, CoursePace, DateTime, Reason?>> All { get; } =
        [CertificateMissing, FailedAgain, WrongAgain, AttemptLeftOpen, AllButAssessment, NotBegun, WentQuiet];

    public static Reason? FirstFor(LearnerStanding learner, CoursePace pace, DateTime now)
    {
        foreach (var rule in All)
            if (rule(learner, pace, now) is { } reason) return reason;
        return null;
    }

    /// <summary>Completed the course more than an hour ago and has no certificate, though the course gives one.</summary>
    public static Reason? CertificateMissing(LearnerStanding learner, CoursePace pace, DateTime now) =>
        pace.Course.GivesCertificate && learner is { CompletedAt: { } done, CertificateAt: null } && now - done > CertificateWithin
            ? new Reason(StuckRule.CertificateMissing, pace.Course.Id, done)
            : null;

    /// <summary>Failed the same assessment twice or more and has not tried again for two days, or for longer than they usually stay away.</summary>
    public static Reason? FailedAgain(LearnerStanding learner, CoursePace pace, DateTime now) =>
        IsOnTheWay(learner) && learner is { FailedAttempts: >= ManyFailures, FailedAt: { } failed, OpenSince: null } && IsLong(now - failed, leastDays: 2, learner, usualGaps: 1.5)
            ? new Reason(StuckRule.FailedAgain, pace.Course.Id, failed, learner.FailedUnit, learner.FailedAttempts)
            : null;

    /// <summary>
    /// Answered a question wrongly three times or more in a row, has finished no page since, and has been away for two days, or for longer than they usually stay away.
    /// </summary>
    public static Reason? WrongAgain(LearnerStanding learner, CoursePace pace, DateTime now) =>
        IsOnTheWay(learner) && learner is { HardQuestion: { } question, WrongAt: { } wrong } && pace.Course.Question(question) is not null
        && !(learner.LastDoneAt > wrong) && IsLong(now - learner.LastAt!.Value, leastDays: 2, learner, usualGaps: 1.5)
            ? new Reason(StuckRule.WrongAgain, pace.Course.Id, wrong, question, learner.WrongTries)
            : null;

    /// <summary>Began an assessment three or more days ago, has not handed it in, and has been away for longer than they usually are.</summary>
    public static Reason? AttemptLeftOpen(LearnerStanding learner, CoursePace pace, DateTime now) =>
        IsOnTheWay(learner) && learner is { OpenSince: { } opened } && IsLong(now - opened, leastDays: 3, learner, usualGaps: 2)
            ? new Reason(StuckRule.AttemptLeftOpen, pace.Course.Id, opened, learner.OpenUnit)
            : null;

    /// <summary>Did every page but the assessment, a week ago or longer, and longer ago than they usually stay away.</summary>
    public static Reason? AllButAssessment(LearnerStanding learner, CoursePace pace, DateTime now)
    {
        if (!IsOnTheWay(learner) || learner.LastDoneAt is not { } last) return null;

        var open = pace.Units.Where(unit => !learner.DoneUnits.Contains(unit.Id)).ToList();
        return open.Count > 0 && open.TrueForAll(unit => unit.Kind == UnitKind.Assessment) && IsLong(now - learner.LastAt!.Value, leastDays: 7, learner, usualGaps: 2)
            ? new Reason(StuckRule.AllButAssessment, pace.Course.Id, last, open[0].Id)
            : null;
    }

    /// <summary>Joined and has not begun: a week after the start where half of the cohort is under way, else two weeks after it.</summary>
    public static Reason? NotBegun(LearnerStanding learner, CoursePace pace, DateTime now)
    {
        if (learner.BegunAt is not null || learner.CompletedAt is not null || learner.Enrolment is null) return null;

        var since = learner.JoinedAt > pace.Start ? learner.JoinedAt : pace.Start;
        return (now - since).TotalDays >= (pace.Half > 0 ? 7 : 14) ? new Reason(StuckRule.NotBegun, pace.Course.Id, since) : null;
    }

    /// <summary>
    /// Has begun, is behind half of the cohort or past nobody's pace at all, and has been away for two weeks or longer, and for three times longer than they usually stay away.
    /// </summary>
    public static Reason? WentQuiet(LearnerStanding learner, CoursePace pace, DateTime now) =>
        IsOnTheWay(learner) && learner is { LastAt: { } last } && IsLong(now - last, leastDays: 14, learner, UnusuallyLong)
            ? new Reason(StuckRule.WentQuiet, pace.Course.Id, last)
            : null;

    private static bool IsOnTheWay(LearnerStanding learner) => learner is { CompletedAt: null, BegunAt: not null, Enrolment: not null };

    /// <summary>Longer than so many days, and than so many of this learner's usual pauses.</summary>
    private static bool IsLong(TimeSpan pause, double leastDays, LearnerStanding learner, double usualGaps) =>
        pause.TotalDays >= Math.Max(leastDays, usualGaps * (learner.UsualGapDays ?? UsualGapOfStrangers));
}
