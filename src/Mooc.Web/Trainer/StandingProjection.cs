using Mooc.Web.Data;
using Mooc.Web.Xapi;
using Mooc.Xapi;

namespace Mooc.Web.Trainer;

/// <summary>How far each learner is and where it is hard, and how each question was answered first, from the statements alone.</summary>
internal sealed class StandingProjection(ActivityIds ids) : IProjection
{
    /// <summary>From here on wrong answers in a row are a difficulty.</summary>
    private const int ManyWrong = 3;

    public IReadOnlyList<string> Tables => ["Standings", "AnswerHistories"];

    public void Apply(Statement statement, SqlSession sql)
    {
        if (statement.Context?.Registration is not { } registration || statement.Object is not Activity activity || !IsDeed(statement.Verb.Id)) return;

        // Judged anew by a changed key: nothing that the learner did.
        if (statement.Context.Statement is not null) return;

        var told = new Told(statement, activity, registration, statement.Timestamp!.Value.UtcDateTime, sql);
        Touch(told);
        var verb = statement.Verb.Id;
        if (verb == Verbs.Answered.Id) Answered(told);
        else if (verb == Verbs.Completed.Id) Completed(told);
        else if (verb == Verbs.Attempted.Id) Opened(told);
        else if (verb == Verbs.Passed.Id) Passed(told);
        else if (verb == Verbs.Failed.Id) Failed(told);
    }

    /// <summary>What a learner does; what the site does for them is no sign of life.</summary>
    private static bool IsDeed(string verb) =>
        verb == Verbs.Answered.Id || verb == Verbs.Asked.Id || verb == Verbs.Initialized.Id || verb == Verbs.Completed.Id
        || verb == Verbs.Attempted.Id || verb == Verbs.Passed.Id || verb == Verbs.Failed.Id;

    private static void Touch(Told told)
    {
        var today = told.At.Date;
        told.Sql.Execute($"""
            INSERT INTO Standings (EnrolmentId, BegunAt, LastAt, ActiveDays, Done, DoneCount, WrongTries, FailedAttempts)
            VALUES ({told.Registration}, {told.At}, {told.At}, 1, '', 0, 0, 0)
            ON CONFLICT (EnrolmentId) DO UPDATE SET
                ActiveDays = Standings.ActiveDays + CASE WHEN Standings.LastAt < {today} THEN 1 ELSE 0 END,
                LastAt = excluded.LastAt
            """);
    }

    private void Answered(Told told)
    {
        // The points of a checklist are statements of their own and no answers to judge.
        if (ids.Id(told.Activity.Id, "items") is not null || ids.Id(told.Activity.Id, "questions") is not { } question) return;

        var isPractice = told.Statement.Context!.Extensions?.TextOf(ActivityTypes.AttemptId) is null;
        var isWrong = isPractice && told.Statement.Result?.Success == false;
        KeepFirst(told, question, isWrong);
        if (isPractice && told.Statement.Result?.Success is not null) NoteDifficulty(told, question, isWrong);
    }

    private static void KeepFirst(Told told, string question, bool isWrong)
    {
        var result = told.Statement.Result;
        var isFinal = result?.Completion ?? true;
        var isNew = told.Sql.Execute($"""
            INSERT INTO AnswerHistories (EnrolmentId, QuestionId, Response, Success, Scaled, Seconds, Language, IsFinal, WrongInARow, FirstAt, LastAt)
            VALUES ({told.Registration}, {question}, {result?.Response}, {result?.Success}, {result?.Score?.Scaled}, {SecondsOf(result)},
                    {told.Statement.Context!.Language ?? "und"}, {isFinal}, {(isWrong ? 1 : 0)}, {told.At}, {told.At})
            ON CONFLICT (EnrolmentId, QuestionId) DO NOTHING
            """) == 1;
        if (isNew) return;

        // A story is told step by step; what counts is its first way to an end.
        told.Sql.Execute($"""
            UPDATE AnswerHistories SET Response = {result?.Response}, IsFinal = {isFinal}
            WHERE EnrolmentId = {told.Registration} AND QuestionId = {question} AND IsFinal = {false}
            """);
        if (result?.Success is null) return;

        var more = isWrong ? 1 : 0;
        told.Sql.Execute($"""
            UPDATE AnswerHistories SET WrongInARow = (WrongInARow + {more}) * {more}, LastAt = {told.At}
            WHERE EnrolmentId = {told.Registration} AND QuestionId = {question}
            """);
    }

    private static void NoteDifficulty(Told told, string question, bool isWrong)
    {
        if (!isWrong)
        {
            told.Sql.Execute($"UPDATE Standings SET HardQuestion = NULL, WrongTries = 0, WrongAt = NULL WHERE EnrolmentId = {told.Registration} AND HardQuestion = {question}");
            return;
        }

        var inARow = told.Sql.Scalar($"SELECT WrongInARow FROM AnswerHistories WHERE EnrolmentId = {told.Registration} AND QuestionId = {question}", row => row.GetInt32(0));
        if (inARow >= ManyWrong)
            told.Sql.Execute($"UPDATE Standings SET HardQuestion = {question}, WrongTries = {inARow}, WrongAt = {told.At} WHERE EnrolmentId = {told.Registration}");
    }

    private void Completed(Told told)
    {
        if (ids.Id(told.Activity.Id, "units") is not { } unit) return;

        told.Sql.Execute($"""
            UPDATE Standings SET Done = Done || {" " + unit}, DoneCount = DoneCount + 1, LastDoneAt = {told.At}
            WHERE EnrolmentId = {told.Registration}
            """);
    }

    private void Opened(Told told) =>
        told.Sql.Execute($"UPDATE Standings SET OpenUnit = {ids.Id(told.Activity.Id, "units")}, OpenSince = {told.At} WHERE EnrolmentId = {told.Registration}");

    private void Passed(Told told)
    {
        Close(told);
        told.Sql.Execute($"""
            UPDATE Standings SET FailedUnit = NULL, FailedAttempts = 0, FailedAt = NULL
            WHERE EnrolmentId = {told.Registration} AND FailedUnit = {ids.Id(told.Activity.Id, "units")}
            """);
    }

    private void Failed(Told told)
    {
        Close(told);
        var unit = ids.Id(told.Activity.Id, "units");
        told.Sql.Execute($"""
            UPDATE Standings SET FailedAttempts = CASE WHEN FailedUnit = {unit} THEN FailedAttempts + 1 ELSE 1 END, FailedUnit = {unit}, FailedAt = {told.At}
            WHERE EnrolmentId = {told.Registration}
            """);
    }

    private static void Close(Told told) => told.Sql.Execute($"UPDATE Standings SET OpenUnit = NULL, OpenSince = NULL WHERE EnrolmentId = {told.Registration}");

    private static int? SecondsOf(Result? result) =>
        result?.Duration is { } written && IsoDuration.TryRead(written, out var duration) ? (int)Math.Round(duration.TotalSeconds) : null;

    /// <summary>A statement with what every branch needs of it.</summary>
    private sealed record Told(Statement Statement, Activity Activity, Guid Registration, DateTime At, SqlSession Sql);
}
