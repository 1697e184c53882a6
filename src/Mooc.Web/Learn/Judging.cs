using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Data;

namespace Mooc.Web.Learn;

/// <summary>
/// How answers and attempts of the past would be judged by courses as they are now. Changes nothing. A learner may have answered in any language, so the language in which
/// an answer is worth most counts. What no longer fits its question, because parts were replaced, keeps its judgement.
/// </summary>
public sealed class Judging(MoocDb db)
{
    /// <summary>The course in its own language, then in the others.</summary>
    public static IReadOnlyList<Course> LanguagesOf(string course, CourseLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return library.Courses.FirstOrDefault(one => one.Id == course) is { } source
            ? [source, .. library.Translations.Where(translation => translation.Key.Course == course).OrderBy(translation => translation.Key.Language, StringComparer.Ordinal).Select(translation => translation.Value)]
            : [];
    }

    /// <summary>Answers outside assessments to a question.</summary>
    public async Task<IReadOnlyList<AnswerVerdict>> AnswersAsync(string courseId, string questionId, CourseLibrary library, CancellationToken ct)
    {
        var languages = LanguagesOf(courseId, library).Select(course => course.Question(questionId)).OfType<Question>().ToList();
        if (languages.Count == 0 || !languages[0].IsGraded) return [];

        var states = await (from state in db.QuestionStates.AsNoTracking()
                            join enrolment in db.Enrolments on state.EnrolmentId equals enrolment.Id
                            where state.QuestionId == questionId && enrolment.CourseId == courseId && state.Tries > 0
                            select state).ToListAsync(ct);
        var words = (await (from text in db.PrivateTexts.AsNoTracking()
                            join enrolment in db.Enrolments on text.EnrolmentId equals enrolment.Id
                            where text.QuestionId == questionId && enrolment.CourseId == courseId
                            select text).ToListAsync(ct)).ToLookup(text => text.EnrolmentId);
        return [.. states.Select(state => VerdictOf(state, words[state.EnrolmentId], languages))];
    }

    /// <summary>Submitted attempts that hold a question; all attempts of the course where it is about the pass mark.</summary>
    public async Task<IReadOnlyList<AttemptVerdict>> AttemptsAsync(string courseId, string questionId, CourseLibrary library, CancellationToken ct)
    {
        var languages = LanguagesOf(courseId, library);
        if (languages.Count == 0) return [];

        var attempts = await (from attempt in db.Attempts.AsNoTracking()
                              join enrolment in db.Enrolments on attempt.EnrolmentId equals enrolment.Id
                              where enrolment.CourseId == courseId && attempt.SubmittedAt != null
                              orderby attempt.SubmittedAt
                              select attempt).ToListAsync(ct);
        return [.. attempts.Where(attempt => questionId == KeyChange.PassMark || attempt.Questions.Split(' ').Contains(questionId))
            .Select(attempt => VerdictOf(attempt, languages)).OfType<AttemptVerdict>()];
    }

    /// <summary>How many learners have joined the course, or begun or answered what goes by an id in it.</summary>
    public async Task<int> UsedByAsync(string courseId, string id, CancellationToken ct)
    {
        var enrolments = db.Enrolments.Where(enrolment => enrolment.CourseId == courseId).Select(enrolment => enrolment.Id);
        if (id == courseId) return await enrolments.CountAsync(ct);

        var answered = await db.QuestionStates.Where(row => row.QuestionId == id && enrolments.Contains(row.EnrolmentId)).Select(row => row.EnrolmentId).ToListAsync(ct);
        var begun = await db.UnitStarts.Where(row => row.UnitId == id && enrolments.Contains(row.EnrolmentId)).Select(row => row.EnrolmentId).ToListAsync(ct);
        var tried = await db.Attempts.Where(row => enrolments.Contains(row.EnrolmentId)).Select(row => new { row.EnrolmentId, row.Questions }).ToListAsync(ct);
        return answered.Concat(begun).Concat(tried.Where(row => row.Questions.Split(' ').Contains(id)).Select(row => row.EnrolmentId)).Distinct().Count();
    }

    private static AnswerVerdict VerdictOf(QuestionState state, IEnumerable<PrivateText> words, List<Question> languages)
    {
        var answer = QuestionProgress.ResponseTo(languages[0], state.Response, words.ToDictionary(text => text.Part, text => text.Text));
        if (!languages[0].Accepts(answer)) return new AnswerVerdict(state.EnrolmentId, Grade.Ungraded, IsOther: false);

        var grade = Best(languages, answer);
        return new AnswerVerdict(state.EnrolmentId, grade, IsOther: (grade.Raw, grade.Max, grade.Success) != (state.Raw, state.Max, state.Success));
    }

    private static AttemptVerdict? VerdictOf(Attempt attempt, IReadOnlyList<Course> languages)
    {
        if (languages[0].Unit(attempt.UnitId) is not { } unit) return null;

        var answers = OpenAttempt.AnswersOf(attempt, unit);
        var grades = new Dictionary<string, Grade>(StringComparer.Ordinal);
        foreach (var question in OpenAttempt.Of(attempt, unit).Questions)
        {
            var answer = answers.GetValueOrDefault(question.Id);
            if (answer is not null && !question.Accepts(answer)) return AsItIs(attempt);
            grades[question.Id] = Best(languages.Select(course => course.Question(question.Id)).OfType<Question>(), answer ?? new Response());
        }

        var total = new Grade(grades.Values.Sum(grade => grade.Raw), grades.Values.Sum(grade => grade.Max), null, new HashSet<string>());
        var passes = total.Max > 0 && total.Scaled * 100 >= languages[0].Pass;
        return new AttemptVerdict(attempt, total, passes, grades, IsOther: (total.Raw, total.Max, passes) != (attempt.Raw, attempt.Max, attempt.Passed));
    }

    private static AttemptVerdict AsItIs(Attempt attempt) =>
        new(attempt, new Grade(attempt.Raw ?? 0, attempt.Max ?? 0, null, new HashSet<string>()), attempt.Passed == true, new Dictionary<string, Grade>(), IsOther: false);

    private static Grade Best(IEnumerable<Question> languages, Response answer) => languages.Select(question => question.Grade(answer)).MaxBy(grade => grade.Raw)!;
}

/// <summary>An answer as it would be judged now, and whether that is something else than it was.</summary>
public sealed record AnswerVerdict(Guid Enrolment, Grade Grade, bool IsOther);

/// <summary>An attempt as it would be judged now, in whole and by question, and whether that is something else than it was.</summary>
public sealed record AttemptVerdict(Attempt Attempt, Grade Total, bool Passes, IReadOnlyDictionary<string, Grade> Grades, bool IsOther)
{
    public bool PassesNow => Passes && Attempt.Passed == false;
    public bool FailsNow => !Passes && Attempt.Passed == true;
}
