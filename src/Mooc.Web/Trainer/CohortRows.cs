using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>
/// The one query that the dashboard, the exports, the nudges and the weekly mail share: a row a member and course. Rows of a member follow one another. Two queries, whatever the
/// size of the cohort, and the second may be read row by row.
/// </summary>
public sealed class CohortRows(MoocDb db)
{
    /// <summary>How far half of the cohort is, by course id.</summary>
    public async Task<IReadOnlyDictionary<string, CoursePace>> PaceAsync(CohortView cohort, CancellationToken ct)
    {
        var ids = cohort.Courses.Select(course => course.Id).ToArray();
        var counts = await (from member in db.CohortMembers
                            join enrolment in db.Enrolments on member.PersonId equals enrolment.PersonId
                            where member.CohortId == cohort.Id && enrolment.LeftAt == null && ids.Contains(enrolment.CourseId)
                            from standing in db.Standings.Where(row => row.EnrolmentId == enrolment.Id).DefaultIfEmpty()
                            group enrolment by new { enrolment.CourseId, Done = standing == null ? 0 : standing.DoneCount } into done
                            select new { done.Key.CourseId, done.Key.Done, People = done.Count() }).ToListAsync(ct);
        return cohort.Courses.ToDictionary(course => course.Id,
            course => CoursePace.Of(course, cohort.Start, counts.Where(count => count.CourseId == course.Id).Select(count => (count.Done, count.People))));
    }

    public IAsyncEnumerable<LearnerStanding> ReadAsync(CohortView cohort, RowOrder order = RowOrder.Name)
    {
        var rows = Rows(cohort.Id, [.. cohort.Courses.Select(course => course.Id)]);

        // Where names are not shown, their order would tell them.
        var byName = cohort.IsNamed ? rows.OrderBy(row => row.Standing.Name) : rows.OrderBy(row => row.Standing.Pseudonym);
        var ordered = order switch
        {
            RowOrder.Progress => rows.OrderByDescending(row => row.AllDone).ThenBy(row => cohort.IsNamed ? row.Standing.Name : row.Standing.Pseudonym),
            RowOrder.LastSeen => rows.OrderBy(row => row.LastSeen).ThenBy(row => cohort.IsNamed ? row.Standing.Name : row.Standing.Pseudonym),
            _ => byName,
        };
        return ordered.ThenBy(row => row.Standing.Member).ThenBy(row => row.Position).Select(row => row.Standing).AsAsyncEnumerable();
    }

    private IQueryable<Row> Rows(Guid cohort, string[] courses) =>
        from member in db.CohortMembers
        where member.CohortId == cohort
        join person in db.People on member.PersonId equals person.Id
        from enrolment in db.Enrolments.Where(row => row.PersonId == member.PersonId && row.LeftAt == null && courses.Contains(row.CourseId)).DefaultIfEmpty()
        from course in db.CohortCourses.Where(row => row.CohortId == cohort && row.CourseId == enrolment.CourseId).DefaultIfEmpty()
        from standing in db.Standings.Where(row => row.EnrolmentId == enrolment.Id).DefaultIfEmpty()
        from completion in db.CourseCompletions.Where(row => row.EnrolmentId == enrolment.Id).DefaultIfEmpty()
        from certificate in db.Certificates.Where(row => row.PersonId == member.PersonId && row.CourseId == enrolment.CourseId).DefaultIfEmpty()
        select new Row
        {
            Position = course == null ? 0 : course.Position,
            AllDone = (from mine in db.Enrolments
                       join one in db.Standings on mine.Id equals one.EnrolmentId
                       where mine.PersonId == member.PersonId && mine.LeftAt == null && courses.Contains(mine.CourseId)
                       select one.DoneCount).Sum(),
            LastSeen = (from mine in db.Enrolments
                        join one in db.Standings on mine.Id equals one.EnrolmentId
                        where mine.PersonId == member.PersonId && mine.LeftAt == null && courses.Contains(mine.CourseId)
                        select (DateTime?)one.LastAt).Max(),
            Standing = new LearnerStanding
            {
                Member = member.Id, Person = person.Id, Name = person.Name, Pseudonym = member.Pseudonym, JoinedAt = member.JoinedAt,
                CourseId = enrolment == null ? null : enrolment.CourseId, Enrolment = enrolment == null ? null : (Guid?)enrolment.Id,
                BegunAt = standing == null ? null : (DateTime?)standing.BegunAt, LastAt = standing == null ? null : (DateTime?)standing.LastAt,
                ActiveDays = standing == null ? 0 : standing.ActiveDays, Done = standing == null ? null : standing.Done,
                DoneCount = standing == null ? 0 : standing.DoneCount, LastDoneAt = standing == null ? null : standing.LastDoneAt,
                HardQuestion = standing == null ? null : standing.HardQuestion, WrongTries = standing == null ? 0 : standing.WrongTries,
                WrongAt = standing == null ? null : standing.WrongAt, FailedUnit = standing == null ? null : standing.FailedUnit,
                FailedAttempts = standing == null ? 0 : standing.FailedAttempts, FailedAt = standing == null ? null : standing.FailedAt,
                OpenUnit = standing == null ? null : standing.OpenUnit, OpenSince = standing == null ? null : standing.OpenSince,
                CompletedAt = completion == null ? null : (DateTime?)completion.At, CertificateAt = certificate == null ? null : (DateTime?)certificate.IssuedAt,
            },
        };

    private sealed class Row
    {
        public required int Position { get; init; }
        public required int AllDone { get; init; }
        public required DateTime? LastSeen { get; init; }
        public required LearnerStanding Standing { get; init; }
    }
}
