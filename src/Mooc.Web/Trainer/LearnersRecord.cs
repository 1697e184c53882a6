using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Data;
using Mooc.Web.Learn;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>Reads what one learner has done in one course, answers included. Only for a cohort with names.</summary>
public sealed class LearnersRecord(MoocDb db, Texts texts)
{
    private const int MostAnswers = 2000;
    private const int MostAttempts = 100;
    private const int MostLines = 1000;

    public async Task<LearnersCourse> WithAnswersAsync(LearnersCourse learner, CancellationToken ct)
    {
        var (course, enrolment) = (learner.Course, learner.Standing.Enrolment);
        var states = await db.QuestionStates.AsNoTracking().Where(row => row.EnrolmentId == enrolment).OrderBy(row => row.QuestionId).Take(MostAnswers).ToDictionaryAsync(row => row.QuestionId, ct);
        var attempts = await db.Attempts.AsNoTracking().Where(row => row.EnrolmentId == enrolment).OrderByDescending(row => row.StartedAt).Take(MostAttempts).ToListAsync(ct);
        return learner with
        {
            Attempts = [.. attempts.Where(attempt => course.Unit(attempt.UnitId) is not null).Select(attempt => AttemptOf(course.Unit(attempt.UnitId)!, attempt))],
            Answers = [.. course.Units.Where(unit => unit.Kind != UnitKind.Assessment)
                .Select(unit => new LearnersCourse.UnitAnswers(unit, [.. unit.Questions.Where(question => states.ContainsKey(question.Id)).Select(question => AnswerOf(question, states[question.Id]))]))
                .Where(unit => unit.Answers.Count > 0)],
        };
    }

    /// <summary>What happened on which day, the latest first.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, IReadOnlyList<string> Lines)>> TimelineAsync(IReadOnlyList<LearnersCourse> courses, DateTime joinedAt, CancellationToken ct)
    {
        var lines = new List<(DateTime At, string Line)> { (joinedAt, texts["Joined the cohort"]) };
        foreach (var course in courses)
        {
            var enrolment = course.Standing.Enrolment;
            var done = await db.UnitCompletions.Where(row => row.EnrolmentId == enrolment).OrderBy(row => row.At).Take(MostLines).Select(row => new { row.UnitId, row.At }).ToListAsync(ct);
            lines.AddRange(done.Where(row => course.Course.Unit(row.UnitId) is not null).Select(row => (row.At, texts["Done: {0}", course.Course.Unit(row.UnitId)!.Title])));
            lines.AddRange(course.Attempts.Select(attempt => (attempt.At, texts["Attempt at “{0}”: {1}", attempt.Title, attempt.Result])));
            if (course.Standing.CompletedAt is { } completed) lines.Add((completed, texts["Completed “{0}”", course.Course.Title]));
            if (course.Standing.CertificateAt is { } issued) lines.Add((issued, texts["Certificate for “{0}”", course.Course.Title]));
        }

        return [.. lines.OrderByDescending(line => line.At).GroupBy(line => DateOnly.FromDateTime(line.At))
            .Select(day => (day.Key, (IReadOnlyList<string>)[.. day.OrderBy(line => line.At).Select(line => line.Line)]))];
    }

    private LearnersCourse.Attempt AttemptOf(Unit unit, Attempt attempt)
    {
        var answers = OpenAttempt.AnswersOf(attempt, unit);
        var result = attempt switch
        {
            { SubmittedAt: null } => texts["not handed in"],
            { Passed: true } => texts["passed with {0} of {1} points", Points.Of(attempt.Raw ?? 0), Points.Of(attempt.Max ?? 0)],
            _ => texts["not passed, {0} of {1} points", Points.Of(attempt.Raw ?? 0), Points.Of(attempt.Max ?? 0)],
        };
        return new LearnersCourse.Attempt(unit.Title, attempt.SubmittedAt ?? attempt.StartedAt, result, attempt.SubmittedAt is null ? []
            : [.. OpenAttempt.Of(attempt, unit).Questions.Select(question => InAttempt(question, answers.GetValueOrDefault(question.Id)))]);
    }

    /// <summary>Of a typed answer an attempt keeps the recognised form alone: without one it was wrong.</summary>
    private LearnersAnswer InAttempt(Question question, Response? answer) =>
        LearnersAnswer.Of(question, answer, question.Grade(answer ?? new Response()).Success, texts);

    private LearnersAnswer AnswerOf(Question question, QuestionState state) =>
        LearnersAnswer.Of(question, state.Response is { } stored ? StoredResponse.Read(stored) : null, state.Success ?? (state.Raw > 0 ? null : false), texts, state.Tries, state.Hints);
}
