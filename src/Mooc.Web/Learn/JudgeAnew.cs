using System.Text;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Xapi;
using Mooc.Xapi;

namespace Mooc.Web.Learn;

/// <summary>
/// After a key has changed, judges the answers and attempts that it touches anew, once: new statements that refer to the old ones, and the latest counts. Who passes now has
/// done the page and, where it was the last one, the course, whose certificate follows. What was done or issued is never taken back. The audit log tells how many.
/// </summary>
public sealed class JudgeAnew(MoocDb db, PublishedCourses courses, Judging judging, LearningRecords records, AuditLog audit, Sweeps sweeps) : ISweep
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        // What has changed is on the disk before anything is judged by it.
        var library = courses.Library;
        var keys = await KnownKeys.LoadAsync(db, ct);
        keys.Note(library);
        await db.SaveChangesAsync(ct);

        var judged = 0;
        foreach (var change in keys.Open.Where(change => library.Courses.Any(course => course.Id == change.Course)))
        {
            var outcome = await JudgeAsync(change, library, ct);
            judged += outcome.Count;
            if (outcome.Count > 0) audit.Add(LearnActs.JudgedAnew, subject: outcome.Told);
            keys.Close(change);
            await db.SaveChangesAsync(ct);
            sweeps.WakeAfter<CourseCompletion>();
        }

        return judged;
    }

    private async Task<(int Count, string Told)> JudgeAsync(KeyChange change, CourseLibrary library, CancellationToken ct)
    {
        var course = library.Courses.First(one => one.Id == change.Course);
        var answers = change.IsOfPassMark ? [] : (await judging.AnswersAsync(change.Course, change.Question, library, ct)).Where(answer => answer.IsOther).ToList();
        foreach (var answer in answers) await records.WriteAsync(record => Judge(record, answer, course, change), ct);

        var attempts = (await judging.AttemptsAsync(change.Course, change.Question, library, ct)).Where(attempt => attempt.IsOther).ToList();
        foreach (var attempt in attempts) await records.WriteAsync(record => Judge(record, attempt, course, change), ct);
        return (answers.Count + attempts.Count,
            $"{change.Name} answers:{answers.Count} attempts:{attempts.Count} pass:{attempts.Count(attempt => attempt.PassesNow)} fail:{attempts.Count(attempt => attempt.FailsNow)}");
    }

    private static void Judge(LearningRecord record, AnswerVerdict answer, Course course, KeyChange change)
    {
        if (Former(record, answer.Enrolment, record.Ids.Question(course.Id, change.Question), Verbs.Answered, attempt: null) is { } former)
            record.Answered(former, course, change.Question, answer.Grade, change.Id);
    }

    private static void Judge(LearningRecord record, AttemptVerdict verdict, Course course, KeyChange change)
    {
        var attempt = verdict.Attempt;
        if (!change.IsOfPassMark && Former(record, attempt.EnrolmentId, record.Ids.Question(course.Id, change.Question), Verbs.Answered, attempt.Id) is { } answered)
            record.Answered(answered, course, change.Question, verdict.Grades[change.Question], change.Id);

        var before = attempt.Passed == true ? Verbs.Passed : Verbs.Failed;
        if (Former(record, attempt.EnrolmentId, record.Ids.Unit(course.Id, attempt.UnitId), before, attempt.Id) is not { } former) return;

        if (!verdict.Passes)
        {
            record.Failed(former, course, verdict.Total, change.Id);
            return;
        }

        record.Passed(former, course, verdict.Total, change.Id);
        if (WhoIs(record.Sql, attempt.EnrolmentId, course) is { } who && course.Unit(attempt.UnitId) is { } unit) Finishing.Finish(record, who, unit, change.Id);
    }

    /// <summary>The latest of the site's own statements that tells of it.</summary>
    private static Statement? Former(LearningRecord record, Guid enrolment, string activity, Verb verb, Guid? attempt) => record.Sql.Query(
            $"""
            SELECT Json FROM StoredStatements
            WHERE Registration = {enrolment} AND Activity = {activity} AND Verb = {verb.Id} AND CredentialId IS NULL ORDER BY Sequence DESC
            """, row => row.GetString(0))
        .Select(json => Statement.Parse(Encoding.UTF8.GetBytes(json)))
        .FirstOrDefault(statement => statement.Context?.Extensions?.TextOf(ActivityTypes.AttemptId) is var told && (attempt is { } id ? told == id.ToString() : told is null));

    /// <summary>Who has left the course meanwhile finishes nothing in it.</summary>
    private static Enrolled? WhoIs(SqlSession sql, Guid enrolment, Course course) => sql.Scalar(
        $"""
        SELECT account.Name FROM Enrolments enrolment JOIN LearnerAccounts account ON account.PersonId = enrolment.PersonId
        WHERE enrolment.Id = {enrolment} AND enrolment.LeftAt IS NULL
        """, row => row.GetString(0)) is { } name ? new Enrolled(new Learner(name), enrolment, course) : null;
}
