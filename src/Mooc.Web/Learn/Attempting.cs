using System.Security.Cryptography;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Xapi;

namespace Mooc.Web.Learn;

/// <summary>Starts and submits attempts at an assessment.</summary>
public sealed class Attempting(LearningRecords records, Sweeps sweeps)
{
    /// <summary>Draws the questions of a new attempt, unless one is open or none is left. A double click starts one.</summary>
    public Task StartAsync(SignedIn me, Course course, Unit unit, Guid enrolment, CancellationToken ct)
    {
        var who = new Enrolled(new Learner(me.AccountName), enrolment, course);
        return records.WriteAsync(record =>
        {
            if (!Answering.IsEnrolled(record.Sql, me, enrolment) || HasOpen(record.Sql, enrolment, unit)) return;
            if (unit.Attempts is { } most && Submitted(record.Sql, enrolment, unit) >= most) return;

            record.Initialized(who, unit);
            record.Attempted(who, unit, Guid.CreateVersion7(), Draw(unit));
        }, ct);
    }

    /// <summary>Judges an attempt, once: a second submission of the same attempt changes nothing.</summary>
    public async Task SubmitAsync(SignedIn me, Course course, Unit unit, Guid enrolment, OpenAttempt attempt, IReadOnlyDictionary<string, Response> answers, CancellationToken ct)
    {
        var who = new Enrolled(new Learner(me.AccountName), enrolment, course);
        var total = attempt.Grade(answers);
        await records.WriteAsync(record =>
        {
            if (!Answering.IsEnrolled(record.Sql, me, enrolment) || !IsOpen(record.Sql, enrolment, attempt.Id)) return;

            var duration = record.Now - attempt.StartedAt;
            foreach (var question in attempt.Questions)
                if (answers.TryGetValue(question.Id, out var answer))
                    record.Answered(who, unit, question, answer, question.Grade(answer), attempt.Id, duration: null, attempt.Id);

            if (total.Scaled * 100 < course.Pass)
            {
                record.Failed(who, unit, attempt.Id, total, duration);
                return;
            }

            record.Passed(who, unit, attempt.Id, total, duration);
            Finishing.Finish(record, who, unit, attempt.Id);
        }, ct);

        // Perhaps it was the last thing to do in the course.
        sweeps.WakeAfter<CourseCompletion>();
    }

    private static IEnumerable<string> Draw(Unit unit)
    {
        var pool = unit.Questions.Where(question => question.IsGraded).Select(question => question.Id).ToArray();
        if (unit.Draw is null && !unit.Shuffle) return pool;

        RandomNumberGenerator.Shuffle(pool.AsSpan());
        return pool.Take(unit.Draw ?? pool.Length);
    }

    private static bool HasOpen(SqlSession sql, Guid enrolment, Unit unit) =>
        sql.Exists($"SELECT 1 FROM Attempts WHERE EnrolmentId = {enrolment} AND UnitId = {unit.Id} AND SubmittedAt IS NULL");

    private static bool IsOpen(SqlSession sql, Guid enrolment, Guid attempt) =>
        sql.Exists($"SELECT 1 FROM Attempts WHERE Id = {attempt} AND EnrolmentId = {enrolment} AND SubmittedAt IS NULL");

    private static long Submitted(SqlSession sql, Guid enrolment, Unit unit) =>
        sql.Scalar($"SELECT COUNT(*) FROM Attempts WHERE EnrolmentId = {enrolment} AND UnitId = {unit.Id} AND SubmittedAt IS NOT NULL", row => row.GetInt64(0));
}
