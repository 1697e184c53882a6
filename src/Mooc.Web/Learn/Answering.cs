using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Xapi;

namespace Mooc.Web.Learn;

/// <summary>Writes down an answer outside assessments: the statement, the learner's own words and what follows, in one transaction.</summary>
public sealed class Answering(LearningRecords records)
{
    /// <returns>False where the learner has left the course meanwhile; nothing is stored then.</returns>
    public Task<bool> RecordAsync(SignedIn me, Course course, Unit unit, Question question, Response response, Submission submission, CancellationToken ct)
    {
        var grade = question.Grade(response);
        var who = new Enrolled(new Learner(me.AccountName), submission.Enrolment, course);
        return records.WriteAsync(record =>
        {
            if (!IsEnrolled(record.Sql, me, submission.Enrolment)) return false;

            record.Initialized(who, unit);
            if (!record.Answered(who, unit, question, response, grade, submission.Id, submission.DurationUntil(record.Now))) return true;

            KeepWords(record, submission.Enrolment, question, response, grade);
            if (unit.Kind == UnitKind.Checklist && IsSaved(record.Sql, submission.Enrolment, unit)) Finishing.Finish(record, who, unit, submission.Id);
            return true;
        }, ct);
    }

    /// <summary>Notes that a hint was shown.</summary>
    public Task<bool> AskAsync(SignedIn me, Course course, Unit unit, Question question, int hint, Submission submission, CancellationToken ct)
    {
        var who = new Enrolled(new Learner(me.AccountName), submission.Enrolment, course);
        return records.WriteAsync(record =>
        {
            if (!IsEnrolled(record.Sql, me, submission.Enrolment)) return false;

            record.Initialized(who, unit);
            record.Asked(who, unit, question, hint);
            return true;
        }, ct);
    }

    internal static bool IsEnrolled(SqlSession sql, SignedIn me, Guid enrolment) =>
        sql.Exists($"SELECT 1 FROM Enrolments WHERE Id = {enrolment} AND PersonId = {me.PersonId} AND LeftAt IS NULL");

    /// <summary>What was typed and not recognised is kept for the learner alone; what the statement can say is not kept twice.</summary>
    private static void KeepWords(LearningRecord record, Guid enrolment, Question question, Response response, Grade grade)
    {
        if (question is not (ReflectionQuestion or ShortTextQuestion or GapQuestion)) return;

        var sql = record.Sql;
        sql.Execute($"DELETE FROM PrivateTexts WHERE EnrolmentId = {enrolment} AND QuestionId = {question.Id}");
        foreach (var (part, text) in response.Given.Where(part => !grade.RightParts.Contains(part.Key)))
            sql.Execute($"INSERT INTO PrivateTexts (EnrolmentId, QuestionId, Part, Text, At) VALUES ({enrolment}, {question.Id}, {part}, {text}, {record.Now})");
    }

    private static bool IsSaved(SqlSession sql, Guid enrolment, Unit unit) => unit.Questions.OfType<ChecklistQuestion>().All(checklist =>
        sql.Exists($"SELECT 1 FROM QuestionStates WHERE EnrolmentId = {enrolment} AND QuestionId = {checklist.Id} AND Tries > 0"));
}
