using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer;

/// <summary>
/// The one query that the dashboard, the exports, the nudges and the weekly mail share: a row a member and course; those of a member follow one another. Together with the pace of the
/// cohort it is two queries, whatever its size, and the rows may be read one by one.
/// </summary>
public sealed class CohortRows(MoocDb db)
{
    /// <summary>How far half of each cohort is in each of its courses.</summary>
    public async Task<IReadOnlyDictionary<(Guid Cohort, string Course), CoursePace>> PacesAsync(IReadOnlyList<CohortView> cohorts, CancellationToken ct)
    {
        var (ids, courses) = KeysOf(cohorts);
        var counts = await (from member in db.CohortMembers
                            join enrolment in db.Enrolments on member.PersonId equals enrolment.PersonId
                            where ids.Contains(member.CohortId) && enrolment.LeftAt == null && courses.Contains(enrolment.CourseId)
                            from standing in db.Standings.Where(row => row.EnrolmentId == enrolment.Id).DefaultIfEmpty()
                            group enrolment by new { member.CohortId, enrolment.CourseId, Done = standing == null ? 0 : standing.DoneCount } into done
                            select new { done.Key.CohortId, done.Key.CourseId, done.Key.Done, People = done.Count() }).ToListAsync(ct);
        var byCourse = counts.ToLookup(count => (count.CohortId, count.CourseId), count => (count.Done, count.People));
        return cohorts.SelectMany(cohort => cohort.Courses.Select(course => (cohort, course)))
            .ToDictionary(one => (one.cohort.Id, one.course.Id), one => CoursePace.Of(one.course, one.cohort.Start, byCourse[(one.cohort.Id, one.course.Id)]));
    }

    public IAsyncEnumerable<LearnerStanding> ReadAsync(IReadOnlyList<CohortView> cohorts, RowOrder order = RowOrder.Name)
    {
        var (ids, courses) = KeysOf(cohorts);
        var rows = Rows(ids, courses);

        // Where names are not shown, their order would tell them.
        var areNamed = cohorts.All(cohort => cohort.IsNamed);
        var ordered = order switch
        {
            RowOrder.Progress => rows.OrderByDescending(row => row.AllDone).ThenBy(row => areNamed ? row.Standing.Name : row.Standing.Pseudonym),
            RowOrder.LastSeen => rows.OrderBy(row => row.LastSeen).ThenBy(row => areNamed ? row.Standing.Name : row.Standing.Pseudonym),
            _ => areNamed ? rows.OrderBy(row => row.Standing.Name) : rows.OrderBy(row => row.Standing.Pseudonym),
        };
        return ordered.ThenBy(row => row.Standing.Member).ThenBy(row => row.Position).Select(row => row.Standing).AsAsyncEnumerable();
    }

    /// <summary>The rows of one member; none where there is no such member.</summary>
    public async Task<IReadOnlyList<LearnerStanding>> OfMemberAsync(CohortView cohort, Guid member, CancellationToken ct)
    {
        var (ids, courses) = KeysOf([cohort]);
        return await Rows(ids, courses).Where(row => row.Standing.Member == member).OrderBy(row => row.Position).Select(row => row.Standing).ToListAsync(ct);
    }

    private static (Guid[] Cohorts, string[] Courses) KeysOf(IReadOnlyList<CohortView> cohorts) =>
        ([.. cohorts.Select(cohort => cohort.Id)], [.. cohorts.SelectMany(cohort => cohort.Courses.Select(course => course.Id)).Distinct()]);

    private IQueryable<Row> Rows(Guid[] cohorts, string[] courses) =>
        from member in db.CohortMembers
        where cohorts.Contains(member.CohortId)
        join person in db.People on member.PersonId equals person.Id
        from enrolment in db.Enrolments.Where(row => row.PersonId == member.PersonId && row.LeftAt == null && courses.Contains(row.CourseId)).DefaultIfEmpty()
        from course in db.CohortCourses.Where(row => row.CohortId == member.CohortId && row.CourseId == enrolment.CourseId).DefaultIfEmpty()
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
                CohortId = member.CohortId, Member = member.Id, Person = person.Id, Name = person.Name, Pseudonym = member.Pseudonym, JoinedAt = member.JoinedAt,
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
