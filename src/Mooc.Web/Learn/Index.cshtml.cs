using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;

namespace Mooc.Web.Learn;

/// <summary>My courses, with how far I am.</summary>
public sealed class IndexModel(MoocDb db, PublishedCourses courses, CurrentPerson me) : PageModel
{
    public IReadOnlyList<MyCourse> Mine { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await db.Enrolments.Where(enrolment => enrolment.PersonId == me.Id && enrolment.LeftAt == null)
            .OrderByDescending(enrolment => enrolment.JoinedAt).Take(100)
            .Select(enrolment => new
            {
                enrolment.CourseId,
                enrolment.JoinedAt,
                Done = db.UnitCompletions.Where(unit => unit.EnrolmentId == enrolment.Id).Select(unit => unit.UnitId).ToList(),
                CompletedAt = db.CourseCompletions.Where(completion => completion.EnrolmentId == enrolment.Id).Select(completion => (DateTime?)completion.At).FirstOrDefault(),
            }).ToListAsync(ct);

        Mine = [.. rows.Where(row => courses.Find(row.CourseId) is not null)
            .Select(row => new MyCourse(courses.Find(row.CourseId)!, row.JoinedAt, [.. row.Done], row.CompletedAt))];
    }

    /// <summary>A course with this learner's progress.</summary>
    public sealed record MyCourse(Course Course, DateTime JoinedAt, HashSet<string> DoneUnits, DateTime? CompletedAt)
    {
        public int Done => Course.Units.Count(unit => DoneUnits.Contains(unit.Id));
        public int All => Course.Units.Count();
        public Unit? Next => Course.Units.FirstOrDefault(unit => !DoneUnits.Contains(unit.Id));
    }
}
