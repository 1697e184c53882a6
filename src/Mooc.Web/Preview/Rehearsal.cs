using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Learn;
using Mooc.Web.Xapi;

namespace Mooc.Web.Preview;

/// <summary>
/// Makes somebody with a role and, where a page of a course is looked at, brings them to the state wished for: through the site's own rules, so that the page is
/// what such a learner would see.
/// </summary>
public sealed class Rehearsal(
    Registration registration, Sessions sessions, PublishedCourses courses, LearningRecords records, Answering answering, Attempting attempting)
{
    private const string Password = "only in the preview 1";

    public async Task<string> PrepareAsync(Role role, PreviewState state, string? courseId, string? unitId, CancellationToken ct)
    {
        var name = $"{role}, {state.ToString().ToLowerInvariant()}";
        var made = await registration.CreateAsync(new NewPerson(name, $"{Guid.NewGuid():n}@preview.example", Password, role, Language: null), ct);
        var token = await sessions.StartAsync(made.Person!.Id, "Preview", withSecondFactor: role != Role.Learner, ct);
        if (courseId is null || courses.Find(courseId) is not { } course || await sessions.FindAsync(token, ct) is not { } me) return token;

        var enrolment = Guid.CreateVersion7();
        var who = new Enrolled(new Learner(me.AccountName), enrolment, course);
        await records.WriteAsync(record => record.Registered(who, enrolment), ct);
        if (state != PreviewState.Fresh && unitId is not null && course.Unit(unitId) is { } unit) await AnswerAsync(me, who, unit, state != PreviewState.Wrong, ct);
        if (state == PreviewState.Finished) await FinishAsync(who, ct);
        return token;
    }

    private async Task AnswerAsync(SignedIn me, Enrolled who, Unit unit, bool isRight, CancellationToken ct)
    {
        if (unit.Kind == UnitKind.Assessment)
        {
            await TakeAsync(me, who, unit, isRight, ct);
            return;
        }

        foreach (var question in unit.Questions)
            if (SampleAnswers.Of(question, isRight) is var answer && question.Accepts(answer))
                await answering.RecordAsync(me, who.Course, unit, question, answer, new Submission(Guid.CreateVersion7(), me.PersonId, who.Registration, unit.Id, DateTime.MinValue), ct);
    }

    private async Task TakeAsync(SignedIn me, Enrolled who, Unit unit, bool isRight, CancellationToken ct)
    {
        await attempting.StartAsync(me, who.Course, unit, who.Registration, ct);
        var drawn = await records.WriteAsync(record => record.Sql.Query(
            $"SELECT Id, Questions, StartedAt FROM Attempts WHERE EnrolmentId = {who.Registration} AND UnitId = {unit.Id} AND SubmittedAt IS NULL",
            row => (Id: row.GetGuid(0), Questions: row.GetString(1), At: row.GetDateTime(2))), ct);
        if (drawn is not [var open]) return;

        var attempt = new OpenAttempt(open.Id, open.At, [.. open.Questions.Split(' ').Select(unit.Question).OfType<Question>()]);
        await attempting.SubmitAsync(me, who.Course, unit, who.Registration, attempt, attempt.Questions.ToDictionary(question => question.Id, question => SampleAnswers.Of(question, isRight)), ct);
    }

    private Task FinishAsync(Enrolled who, CancellationToken ct) => records.WriteAsync(record =>
    {
        foreach (var unit in who.Course.Units)
        {
            record.Initialized(who, unit);
            Finishing.Finish(record, who, unit, Guid.CreateVersion7());
        }
    }, ct);
}
