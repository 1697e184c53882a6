using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Account;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>One learner of a cohort. That it was looked at is written down before it is shown, for the learner to read: the one GET that changes something.</summary>
public sealed class LearnerModel(CohortPages pages, CohortRows rows, LearnersRecord record, RecordLooks looks, AuditLog audit) : PageModel
{
    public CohortView Cohort { get; private set; } = null!;
    public Guid Member { get; private set; }
    public string Name { get; private set; } = "";
    public DateTime JoinedAt { get; private set; }
    public DateTime Now => pages.Now;
    public DateTime? LastAt => Courses.Select(course => course.Standing.LastAt).Max();
    public IReadOnlyList<LearnersCourse> Courses { get; private set; } = [];
    public IReadOnlyList<StuckLearner> Stuck { get; private set; } = [];
    public IReadOnlyList<(DateOnly Day, IReadOnlyList<string> Lines)> Timeline { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid cohort, Guid person, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { HasRows: true, IsTooSmall: false } found) return NotFound();

        var standings = await rows.OfMemberAsync(found, person, ct);
        if (standings.Count == 0) return NotFound();

        var any = standings[0];
        (Cohort, Member, Name, JoinedAt) = (found, any.Member, MemberRow.NameOf(any, found, pages.Texts), any.JoinedAt);
        audit.Add(TrainerActs.RecordOpened, any.Person, found.Id.ToString());
        await looks.NoteAsync(any.Person, found.Name, ct);
        await LoadAsync(standings, ct);
        return Page();
    }

    private async Task LoadAsync(IReadOnlyList<LearnerStanding> standings, CancellationToken ct)
    {
        var paces = await rows.PacesAsync([Cohort], ct);
        Stuck = [.. standings.Select(row => StuckList.Of(row, paces, Now)).OfType<StuckLearner>()];

        var courses = new List<LearnersCourse>();
        foreach (var course in Cohort.Courses)
            if (standings.FirstOrDefault(row => row.CourseId == course.Id) is { } standing)
                courses.Add(Cohort.IsNamed ? await record.WithAnswersAsync(new LearnersCourse(course, standing), ct) : new LearnersCourse(course, standing));
        Courses = courses;
        if (Cohort.IsNamed) Timeline = await record.TimelineAsync(Courses, JoinedAt, ct);
    }
}
