using System.Globalization;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer.Stuck;

/// <summary>Reasons, rules and next steps as trainers read them.</summary>
public static class ReasonWords
{
    private const int DaysOfAWeek = 7;

    /// <summary>One sentence: what is the matter. Without names it says no more than the module.</summary>
    public static string Say(StuckLearner learner, bool isNamed, DateTime now, Texts texts)
    {
        var (standing, pace, reason) = (learner.Standing, learner.Pace, learner.Reason);
        var day = DayOf(reason.Since, now);
        return reason.Rule switch
        {
            StuckRule.CertificateMissing => texts["Passed everything on {0}, but the certificate was not issued.", day],
            StuckRule.FailedAgain => texts["Failed “{0}” {1} times, last on {2}.", UnitTitle(pace, reason), reason.Count, day],
            StuckRule.WrongAgain when isNamed => texts["{0} wrong tries at “{1}”, last on {2}.", reason.Count, pace.Course.Question(reason.Subject!)?.Title ?? reason.Subject, day],
            StuckRule.WrongAgain => texts["Many wrong tries at a question in “{0}”, last on {1}.", ModuleTitleOf(pace, standing), day],
            StuckRule.AttemptLeftOpen => texts["Began “{0}” on {1} and has not handed it in.", UnitTitle(pace, reason), day],
            StuckRule.AllButAssessment => texts.Count(DaysSince(reason.Since, now), "Finished everything but the assessment, {0} day ago.", "Finished everything but the assessment, {0} days ago."),
            StuckRule.NotBegun when pace.HalfIn is { } module => texts["Has not begun; half of the cohort is in module {0}, “{1}”.", NumberOf(pace, module.Id), module.Title],
            StuckRule.NotBegun => texts.Count(DaysSince(reason.Since, now), "Has not begun, {0} day after joining.", "Has not begun, {0} days after joining."),
            _ when standing.UsualGapDays is { } gap && gap >= 1 =>
                $"{Away(learner, now, texts)} {texts.Count((int)Math.Round(gap), "Usually comes every day.", "Usually comes every {0} days.")}",
            _ => Away(learner, now, texts),
        };
    }

    private static string Away(StuckLearner learner, DateTime now, Texts texts) =>
        texts["Away for {0} days, in “{1}”.", DaysSince(learner.Reason.Since, now), ModuleTitleOf(learner.Pace, learner.Standing)];

    /// <summary>What the trainer may do now.</summary>
    public static string StepOf(StuckRule rule, Texts texts) => rule switch
    {
        StuckRule.CertificateMissing => texts["Tell an administrator: the job that issues certificates has failed. The learner need not do anything."],
        StuckRule.FailedAgain => texts["Go through the last attempt together, then suggest the pages to read again."],
        StuckRule.WrongAgain => texts["Look at the answers and explain this one point; it may be the question that is bad."],
        StuckRule.AttemptLeftOpen => texts["Tell them that the attempt is still open and that they may hand it in as it is."],
        StuckRule.AllButAssessment => texts["Encourage them: the best attempt counts, and it can be repeated."],
        StuckRule.NotBegun => texts["Ask what keeps them from beginning; often it is time, or the link."],
        _ => texts["Ask how they are. A fixed hour in the week helps most."],
    };

    public static string NameOf(StuckRule rule, Texts texts) => rule switch
    {
        StuckRule.CertificateMissing => texts["Certificate missing"],
        StuckRule.FailedAgain => texts["Failed again"],
        StuckRule.WrongAgain => texts["Wrong again and again"],
        StuckRule.AttemptLeftOpen => texts["Assessment left open"],
        StuckRule.AllButAssessment => texts["All but the assessment"],
        StuckRule.NotBegun => texts["Not begun"],
        _ => texts["Went quiet"],
    };

    /// <summary>When exactly the rule applies.</summary>
    public static string ExplanationOf(StuckRule rule, Texts texts) => rule switch
    {
        StuckRule.CertificateMissing => texts["The course was completed more than an hour ago, it gives a certificate, and there is none."],
        StuckRule.FailedAgain => texts["The same assessment was failed twice or more, and it was not tried again for two days, or for one and a half times as long as this person usually stays away."],
        StuckRule.WrongAgain => texts["A question outside of assessments was answered wrongly three times or more in a row, no page was finished since, and the person has been away for two days, or for one and a half times as long as usual."],
        StuckRule.AttemptLeftOpen => texts["An assessment was begun three days ago or earlier and not handed in, and that is twice as long as this person usually stays away."],
        StuckRule.AllButAssessment => texts["Every page is done but the assessment, and the person has been away for a week, or for twice as long as usual."],
        StuckRule.NotBegun => texts["Nothing was done yet: one week after the start where half of the cohort is under way, else two weeks after it."],
        _ => texts["The course was begun and is not finished, and the person has been away for two weeks, and for three times as long as usual."],
    };

    /// <summary>Within a week the day's name, else the date.</summary>
    public static string DayOf(DateTime time, DateTime now) =>
        (now.Date - time.Date).TotalDays is >= 0 and < DaysOfAWeek ? time.ToString("dddd", CultureInfo.CurrentCulture) : time.ToLongDate();

    private static int DaysSince(DateTime time, DateTime now) => Math.Max(0, (int)(now - time).TotalDays);

    private static string UnitTitle(CoursePace pace, Reason reason) => pace.Course.Unit(reason.Subject!)?.Title ?? reason.Subject!;

    private static int NumberOf(CoursePace pace, string module) => pace.Course.Modules.TakeWhile(one => one.Id != module).Count() + 1;

    private static string ModuleTitleOf(CoursePace pace, LearnerStanding learner) =>
        (pace.Course.Modules.FirstOrDefault(module => module.Units.Any(unit => !learner.DoneUnits.Contains(unit.Id))) ?? pace.Course.Modules[^1]).Title;
}
