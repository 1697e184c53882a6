using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Xapi;

namespace Mooc.Web.Learn;

/// <summary>Marks a unit as done, and the course with it when it was the last one.</summary>
public sealed class Finishing(LearningRecords records, Sweeps sweeps)
{
    /// <summary>"Mark as read and go on".</summary>
    /// <returns>Whether the whole course is done now; null where the learner has left it.</returns>
    public async Task<bool?> MarkAsReadAsync(SignedIn me, Course course, Unit unit, Submission submission, CancellationToken ct)
    {
        var who = new Enrolled(new Learner(me.AccountName), submission.Enrolment, course);
        var isAll = await records.WriteAsync<bool?>(record =>
        {
            if (!Answering.IsEnrolled(record.Sql, me, submission.Enrolment)) return null;

            record.Initialized(who, unit);
            record.Experienced(who, unit, submission.Id, submission.DurationUntil(record.Now));
            Finish(record, who, unit, submission.Id);
            return record.Sql.Exists($"SELECT 1 FROM CourseCompletions WHERE EnrolmentId = {submission.Enrolment}");
        }, ct);
        if (isAll == true) sweeps.WakeAfter<CourseCompletion>();
        return isAll;
    }

    /// <summary>The unit is done; says how far the course is, and whether that was all of it.</summary>
    internal static void Finish(LearningRecord record, Enrolled who, Unit unit, Guid cause)
    {
        if (!record.Completed(who, unit)) return;

        var done = record.Sql.Query($"SELECT UnitId FROM UnitCompletions WHERE EnrolmentId = {who.Registration}", row => row.GetString(0)).ToHashSet();
        var all = who.Course.Units.Select(one => one.Id).ToList();
        record.Progressed(who, 100 * all.Count(done.Contains) / all.Count, cause);
        if (all.TrueForAll(done.Contains)) record.Completed(who, ScoreOf(record.Sql, who));
    }

    /// <summary>The share of the points of the best attempts at the course's assessments; null where it has none.</summary>
    private static decimal? ScoreOf(SqlSession sql, Enrolled who)
    {
        var best = who.Course.Units.Where(unit => unit.Kind == UnitKind.Assessment)
            .Select(unit => sql.Query($"SELECT Raw, Max FROM Attempts WHERE EnrolmentId = {who.Registration} AND UnitId = {unit.Id} AND SubmittedAt IS NOT NULL",
                row => (Raw: row.GetDecimal(0), Max: row.GetDecimal(1))).OrderByDescending(attempt => attempt.Raw / attempt.Max).FirstOrDefault())
            .Where(attempt => attempt.Max > 0).ToList();
        return best.Count == 0 ? null : decimal.Round(best.Sum(attempt => attempt.Raw) / best.Sum(attempt => attempt.Max), 4);
    }
}
