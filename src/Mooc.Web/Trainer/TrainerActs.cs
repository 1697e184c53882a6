using Mooc.Web.Account;

namespace Mooc.Web.Trainer;

/// <summary>What trainers do that others have to answer for or know of.</summary>
public static class TrainerActs
{
    public static readonly Act RecordOpened = new("cohort.record-opened", "opened the record of a learner");
    public static readonly Act Exported = new("cohort.exported", "exported a cohort");
    public static readonly Act MemberRemoved = new("cohort.member-removed", "took somebody out of a cohort");
    public static readonly Act TrainerAdded = new("cohort.trainer-added", "let another trainer see a cohort");
    public static readonly Act TrainerRemoved = new("cohort.trainer-removed", "took a trainer off a cohort");
    public static readonly Act LinkMade = new("cohort.link-made", "made a link to the numbers of a cohort");
    public static readonly Act LinkEnded = new("cohort.link-ended", "ended a link to the numbers of a cohort");
    public static readonly Act Nudged = new("cohort.nudged", "had mails sent to members of a cohort");

    internal static readonly Act[] All = [RecordOpened, Exported, MemberRemoved, TrainerAdded, TrainerRemoved, LinkMade, LinkEnded, Nudged];
}
