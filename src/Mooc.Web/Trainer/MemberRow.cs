using Mooc.Content;
using Mooc.Web.Site;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>A member's line in the matrix.</summary>
public sealed class MemberRow(LearnerStanding any)
{
    public Guid Member => any.Member;
    public Dictionary<string, LearnerStanding> Courses { get; } = new(StringComparer.Ordinal);
    public StuckLearner? Stuck { get; set; }
    public DateTime? LastAt => Courses.Values.Max(row => row.LastAt);

    /// <summary>The name, or the made-up one.</summary>
    public string NameIn(CohortView cohort, Texts texts) => NameOf(any, cohort, texts);

    public static string NameOf(LearnerStanding row, CohortView cohort, Texts texts) => cohort.IsNamed ? row.Name : texts["Learner {0}", row.Pseudonym];

    /// <summary>How many of a module's units are done.</summary>
    public int DoneIn(Course course, Module module) => Courses.GetValueOrDefault(course.Id) is { } row ? module.Units.Count(unit => row.DoneUnits.Contains(unit.Id)) : 0;
}
