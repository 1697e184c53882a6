using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>The cohorts of the trainer who asks. Another's is not there.</summary>
public sealed class MyCohorts(MoocDb db, PublishedCourses courses, CurrentPerson me)
{
    private const int MostShown = 200;

    /// <summary>The cohort, if it is one of mine.</summary>
    public async Task<CohortView?> FindAsync(Guid id, CancellationToken ct) =>
        await ReadAsync(db.Cohorts.Where(cohort => cohort.Id == id && db.CohortTrainers.Any(trainer => trainer.CohortId == id && trainer.PersonId == me.Id)), ct) is [var found] ? found : null;

    /// <summary>All of mine, running ones first.</summary>
    public Task<IReadOnlyList<CohortView>> AllAsync(CancellationToken ct) =>
        ReadAsync(db.Cohorts.Where(cohort => db.CohortTrainers.Any(trainer => trainer.CohortId == cohort.Id && trainer.PersonId == me.Id)), ct);

    /// <summary>Any cohort, for a job, a key or the holder of a link.</summary>
    public async Task<CohortView?> AnyAsync(Guid id, CancellationToken ct) => await ReadAsync(db.Cohorts.Where(cohort => cohort.Id == id), ct) is [var found] ? found : null;

    private async Task<IReadOnlyList<CohortView>> ReadAsync(IQueryable<Cohort> which, CancellationToken ct)
    {
        var rows = await which.OrderBy(cohort => cohort.ArchivedAt != null).ThenByDescending(cohort => cohort.CreatedAt).Take(MostShown).Select(cohort => new
        {
            View = new CohortView(cohort.Id, cohort.Name, cohort.Language, cohort.StartsOn, cohort.EndsOn, cohort.Target, cohort.MostMembers, cohort.Privacy,
                cohort.Code, cohort.CodeEndsAt, cohort.CreatedAt, cohort.ArchivedAt, db.CohortMembers.Count(member => member.CohortId == cohort.Id)),
            Courses = db.CohortCourses.Where(course => course.CohortId == cohort.Id).OrderBy(course => course.Position).Select(course => course.CourseId).ToList(),
        }).ToListAsync(ct);
        return [.. rows.Select(row => row.View with { Courses = [.. row.Courses.Select(courses.Find).OfType<Mooc.Content.Course>()] })];
    }
}
