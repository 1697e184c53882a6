using Mooc.Web.Site;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>What the parts of a cohort's page are made of, for its trainers and for whoever holds a link to its numbers.</summary>
public sealed record CohortScreen(CohortView Cohort, CohortPicture Picture, DateTime Now, Texts Texts)
{
    public RowOrder Order { get; init; }
    public int PageNumber { get; init; } = 1;
    public int Pages => PagesOf(Cohort);

    /// <summary>When each was last written to, by person.</summary>
    public IReadOnlyDictionary<Guid, DateTime> Nudged { get; init; } = new Dictionary<Guid, DateTime>();

    public static int PagesOf(CohortView cohort) => Math.Max(1, (cohort.Members + CohortPicture.MembersAPage - 1) / CohortPicture.MembersAPage);

    /// <summary>Why people need help, where so many do that it may be told.</summary>
    public IReadOnlyList<StuckRule> ReasonsToShow =>
        [.. Enum.GetValues<StuckRule>().Where(rule => !Headcount.Of(Picture.StuckByRule.GetValueOrDefault(rule), Cohort.Privacy).IsHidden)];

    public string Count(int people) => Headcount.Of(people, Cohort.Privacy).Say(Texts);

    /// <summary>For bars: in per cent of the members, both as they are shown.</summary>
    public double Share(int people, int of) => Headcount.Of(of, Cohort.Privacy).AtLeast is > 0 and var all ? 100.0 * Headcount.Of(people, Cohort.Privacy).AtLeast / all : 0;

    public ProgressChart ChartOf(CoursePicture course) => ProgressChart.Of(course, Cohort, Now);

    public string NameOf(LearnerStanding row) => MemberRow.NameOf(row, Cohort, Texts);

    public string ReasonOf(StuckLearner stuck) => ReasonWords.Say(stuck, Cohort.IsNamed, Now, Texts);
}
