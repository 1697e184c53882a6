using System.Globalization;
using Mooc.Content;
using Mooc.Web.Data;
using Mooc.Xapi;

namespace Mooc.Web.Xapi;

/// <summary>
/// What learners do, one method a verb. Lives for one transaction; every statement has an id made of what makes it unique, so that the same deed told twice is one
/// statement. Learners appear by the random name of their account alone.
/// </summary>
public sealed class LearningRecord(SqlSession sql, StatementLog log, CourseActivities activities)
{
    /// <summary>The transaction that the statements are part of.</summary>
    public SqlSession Sql => sql;

    public DateTime Now => log.Now;

    public ActivityIds Ids => log.Ids;

    /// <summary>Joined a course; a second time after having left counts anew.</summary>
    public bool Registered(Enrolled who, Guid occasion) => Append(who, Verbs.Registered, activities.Course(who.Course), occasion);

    /// <summary>Left a course.</summary>
    public bool Unregistered(Enrolled who, Guid occasion) => Append(who, Verbs.Unregistered, activities.Course(who.Course), occasion);

    /// <summary>Did something in a unit for the first time.</summary>
    public bool Initialized(Enrolled who, Unit unit) => Append(who, Verbs.Initialized, activities.Unit(who.Course, unit), who.Registration, key: unit.Id, unit: unit);

    /// <summary>Read a page and said so.</summary>
    public bool Experienced(Enrolled who, Unit unit, Guid submission, TimeSpan? duration) =>
        Append(who, Verbs.Experienced, activities.Unit(who.Course, unit), submission, new Result { Duration = Written(duration) }, key: unit.Id, unit: unit);

    /// <summary>Started an attempt; what was drawn is part of the statement.</summary>
    public bool Attempted(Enrolled who, Unit unit, Guid attempt, IEnumerable<string> drawn) =>
        Append(who, Verbs.Attempted, activities.Unit(who.Course, unit), attempt, key: unit.Id, unit: unit,
            extensions: OfAttempt(attempt).With(log.Ids.Extension("drawn"), string.Join(' ', drawn)));

    /// <summary>Asked for a hint: the first, the second ...</summary>
    public bool Asked(Enrolled who, Unit unit, Question question, int hint) =>
        Append(who, Verbs.Asked, activities.Question(who.Course, unit, question), who.Registration, key: question.Id + "/" + hint.ToString(CultureInfo.InvariantCulture),
            unit: unit, parent: unit, extensions: ExtensionMap.Empty.With(log.Ids.Extension("hint"), hint));

    /// <summary>Answered a question. Words of the learner's own stay out; see <see cref="InteractionDefinitions.ResponseOf"/>.</summary>
    public bool Answered(Enrolled who, Unit unit, Question question, Response response, Grade grade, Guid submission, TimeSpan? duration, Guid? attempt = null) =>
        question is ChecklistQuestion checklist
            ? Rated(who, unit, checklist, response, submission)
            : Append(who, Verbs.Answered, activities.Question(who.Course, unit, question), submission, ResultOf(question, response, grade, duration),
                key: question.Id, unit: unit, parent: unit, extensions: attempt is { } id ? OfAttempt(id) : null);

    /// <summary>The share of the course that is done has changed.</summary>
    public bool Progressed(Enrolled who, int percent, Guid cause) =>
        Append(who, Verbs.Progressed, activities.Course(who.Course), cause, new Result { Extensions = ExtensionMap.Empty.With(ActivityTypes.Progress, percent) });

    /// <summary>Has done a unit, once.</summary>
    public bool Completed(Enrolled who, Unit unit) =>
        Append(who, Verbs.Completed, activities.Unit(who.Course, unit), who.Registration, new Result { Completion = true }, key: unit.Id, unit: unit);

    /// <summary>Has done the whole course, once. The score is the share of the points of its assessments.</summary>
    public bool Completed(Enrolled who, decimal? score) =>
        Append(who, Verbs.Completed, activities.Course(who.Course), who.Registration,
            new Result { Completion = true, Score = score is { } share ? new Score { Scaled = share } : null }, key: "course");

    /// <summary>An attempt reached the pass mark.</summary>
    public bool Passed(Enrolled who, Unit unit, Guid attempt, Grade total, TimeSpan duration) => Judged(Verbs.Passed, who, unit, attempt, total, duration, success: true);

    /// <summary>An attempt fell short of the pass mark.</summary>
    public bool Failed(Enrolled who, Unit unit, Guid attempt, Grade total, TimeSpan duration) => Judged(Verbs.Failed, who, unit, attempt, total, duration, success: false);

    /// <summary>An answer of the past, judged by a changed key. All else is as it was told then.</summary>
    public bool Answered(Statement former, Course course, string question, Grade grade, Guid change)
    {
        var unit = course.Units.First(unit => unit.Question(question) is not null);
        return JudgeAnew(former with { Object = activities.Question(course, unit, unit.Question(question)!) }, Verbs.Answered, course, grade, grade.Success, change);
    }

    /// <summary>An attempt of the past reaches the pass mark by a changed key.</summary>
    public bool Passed(Statement former, Course course, Grade total, Guid change) => JudgeAnew(former, Verbs.Passed, course, total, success: true, change);

    /// <summary>An attempt of the past falls short of the pass mark by a changed key.</summary>
    public bool Failed(Statement former, Course course, Grade total, Guid change) => JudgeAnew(former, Verbs.Failed, course, total, success: false, change);

    /// <summary>Was issued a certificate.</summary>
    public bool Earned(Learner learner, Guid registration, Course course, Guid certificate) =>
        Append(new Enrolled(learner, registration, course), Verbs.Earned, activities.Certificate(certificate), certificate);

    /// <summary>Signed out.</summary>
    public bool Terminated(Learner learner, Guid session, DateTime signedInAt) =>
        AppendOfSite(learner, Verbs.Terminated, activities.Site, session, new Result { Duration = Written(Now - signedInAt) });

    /// <summary>Chose a language for the site.</summary>
    public bool Preferred(Learner learner, string language, Guid occasion) =>
        AppendOfSite(learner, Verbs.Preferred, activities.Site, occasion, new Result { Extensions = ExtensionMap.Empty.With(log.Ids.Extension("language"), language) });

    private bool Rated(Enrolled who, Unit unit, ChecklistQuestion checklist, Response response, Guid submission)
    {
        var isNew = false;
        foreach (var item in checklist.Items.Where(item => response.Given.ContainsKey(item.Id)))
            isNew |= Append(who, Verbs.Answered, activities.ChecklistItem(who.Course, unit, checklist, item), submission,
                new Result { Response = response.Given[item.Id] }, key: checklist.Id + "/" + item.Id, unit: unit, parent: unit);
        return isNew;
    }

    private bool Judged(Verb verb, Enrolled who, Unit unit, Guid attempt, Grade total, TimeSpan duration, bool success) =>
        Append(who, verb, activities.Unit(who.Course, unit), attempt,
            new Result { Success = success, Score = ScoreOf(total), Duration = Written(duration) }, key: unit.Id, unit: unit,
            extensions: OfAttempt(attempt).With(ActivityTypes.MasteryScore, who.Course.Pass / 100m));

    /// <summary>A new judgement that refers to the former one; the latest counts.</summary>
    private bool JudgeAnew(Statement former, Verb verb, Course course, Grade grade, bool? success, Guid change)
    {
        var told = former.Context!;
        var extensions = told.Extensions?.NumberOf(ActivityTypes.MasteryScore) is null ? told.Extensions : told.Extensions.With(ActivityTypes.MasteryScore, course.Pass / 100m);
        return log.Append(former with
        {
            Id = StatementId.From(change, verb.Id, former.Id!.Value.ToString()),
            Verb = verb,
            Result = former.Result! with { Success = success, Score = ScoreOf(grade) },
            Context = told with { Revision = course.Version, Statement = new StatementReference(former.Id.Value), Extensions = extensions },
            Timestamp = null,
            Stored = null,
            Authority = null,
            Version = null,
        }, sql);
    }

    private bool Append(Enrolled who, Verb verb, Activity activity, Guid occasion, Result? result = null, string key = "",
        Unit? unit = null, Unit? parent = null, ExtensionMap? extensions = null)
    {
        var context = new Context
        {
            Registration = who.Registration,
            Revision = who.Course.Version,
            Language = unit?.Language ?? who.Course.Language,
            ContextActivities = new ContextActivities
            {
                Parent = parent is null ? [] : [activities.Reference(who.Course, parent)],
                Grouping = [activities.Reference(who.Course)],
            },
            Extensions = extensions,
        };
        return Append(who.Learner, verb, activity, occasion, key, result, context);
    }

    private bool AppendOfSite(Learner learner, Verb verb, Activity activity, Guid occasion, Result result) =>
        Append(learner, verb, activity, occasion, "", result, context: null);

    private bool Append(Learner learner, Verb verb, Activity activity, Guid occasion, string key, Result? result, Context? context) => log.Append(new Statement
    {
        Id = StatementId.From(occasion, verb.Id, key),
        Actor = Agent.WithAccount(log.Ids.Base, learner.AccountName),
        Verb = verb,
        Object = activity,
        Result = result,
        Context = context,
    }, sql);

    private static ExtensionMap OfAttempt(Guid attempt) => ExtensionMap.Empty.With(ActivityTypes.AttemptId, attempt.ToString());

    private static Result ResultOf(Question question, Response response, Grade grade, TimeSpan? duration) => new()
    {
        Response = InteractionDefinitions.ResponseOf(question, response),
        Success = grade.Success,
        Completion = question is ScenarioQuestion scenario ? scenario.Follow(response.Chosen).IsFinished : null,
        Score = question.IsGraded ? ScoreOf(grade) : null,
        Duration = Written(duration),
    };

    private static Score ScoreOf(Grade grade) => new() { Scaled = decimal.Round(grade.Scaled, 6), Raw = grade.Raw, Min = 0, Max = grade.Max };

    private static string? Written(TimeSpan? duration) => duration is { } known ? IsoDuration.Write(known) : null;
}
