using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Data;

namespace Mooc.Web.Courses;

/// <summary>Where a person stands in a course that they are in: which units are done, and whether the course is.</summary>
public sealed record CourseStanding(string CourseId, IReadOnlySet<string> DoneUnits, bool IsCompleted)
{
    private const int MostCourses = 200;

    /// <summary>By course id, for all courses that the person is in; one query.</summary>
    public static async Task<IReadOnlyDictionary<string, CourseStanding>> OfAllAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var rows = await db.Enrolments.Where(enrolment => enrolment.PersonId == person && enrolment.LeftAt == null)
            .OrderBy(enrolment => enrolment.JoinedAt).Take(MostCourses)
            .Select(enrolment => new
            {
                enrolment.CourseId,
                Done = db.UnitCompletions.Where(unit => unit.EnrolmentId == enrolment.Id).Select(unit => unit.UnitId).ToList(),
                Completed = db.CourseCompletions.Any(course => course.EnrolmentId == enrolment.Id),
            })
            .ToListAsync(ct);
        return rows.ToDictionary(row => row.CourseId, row => new CourseStanding(row.CourseId, row.Done.ToHashSet(), row.Completed));
    }

    /// <summary>Of a person in one course; null where they are not in it.</summary>
    public static async Task<CourseStanding?> OfAsync(MoocDb db, Guid person, string course, CancellationToken ct) =>
        (await OfAllAsync(db, person, ct)).GetValueOrDefault(course);

    /// <summary>How many of these units are done; those that the course no longer has do not count.</summary>
    public int CountOf(IEnumerable<Unit> units) => units.Count(unit => DoneUnits.Contains(unit.Id));

    public Unit? FirstOpen(Course course) => course.Units.FirstOrDefault(unit => !DoneUnits.Contains(unit.Id));
}
