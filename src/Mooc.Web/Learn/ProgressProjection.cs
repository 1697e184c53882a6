using System.Collections.Immutable;
using System.Text.Json;
using Mooc.Content;
using Mooc.Web.Data;
using Mooc.Web.Xapi;
using Mooc.Xapi;

namespace Mooc.Web.Learn;

/// <summary>What a learner has begun, answered and done, from the statements alone.</summary>
internal sealed class ProgressProjection(ActivityIds ids) : IProjection
{
    public IReadOnlyList<string> Tables => ["UnitStarts", "UnitCompletions", "QuestionStates", "Attempts", "CourseCompletions"];

    public void Apply(Statement statement, SqlSession sql)
    {
        if (statement.Context?.Registration is not { } registration || statement.Object is not Activity activity) return;

        var told = new Told(statement, activity, registration, statement.Timestamp!.Value.UtcDateTime, sql);
        var verb = statement.Verb.Id;
        if (verb == Verbs.Answered.Id) Answered(told);
        else if (verb == Verbs.Asked.Id) Asked(told);
        else if (verb == Verbs.Initialized.Id) Begun(told);
        else if (verb == Verbs.Completed.Id) Completed(told);
        else if (verb == Verbs.Attempted.Id) Attempted(told);
        else if (verb == Verbs.Passed.Id || verb == Verbs.Failed.Id) Judged(told);
    }

    private void Begun(Told told) =>
        told.Sql.Execute($"INSERT INTO UnitStarts (EnrolmentId, UnitId, At) VALUES ({told.Registration}, {UnitOf(told)}, {told.At}) ON CONFLICT DO NOTHING");

    private void Asked(Told told)
    {
        var hint = (int)(told.Context.Extensions?.NumberOf(ids.Extension("hint")) ?? 1);
        told.Sql.Execute($"""
            INSERT INTO QuestionStates (EnrolmentId, QuestionId, Response, Success, Raw, Max, Hints, Tries, AnsweredAt)
            VALUES ({told.Registration}, {QuestionOf(told)}, NULL, NULL, '0.0', '0.0', {hint}, 0, NULL)
            ON CONFLICT (EnrolmentId, QuestionId) DO UPDATE SET
                Hints = CASE WHEN QuestionStates.Hints > excluded.Hints THEN QuestionStates.Hints ELSE excluded.Hints END
            """);
    }

    private void Answered(Told told)
    {
        if (told.Attempt is { } attempt) AnsweredInAttempt(told, attempt);
        else if (told.Context.Statement is not null) JudgedAnew(told);
        else Store(told, ids.Id(told.Activity.Id, "items") is { } item ? Merged(told, item) : ResponseIn(told.Statement, told.Activity));
    }

    /// <summary>The same answer under another key: no new try, and no later one.</summary>
    private void JudgedAnew(Told told)
    {
        var result = told.Statement.Result;
        told.Sql.Execute($"""
            UPDATE QuestionStates SET Success = {result?.Success}, Raw = {result?.Score?.Raw ?? 0m}, Max = {result?.Score?.Max ?? 0m}
            WHERE EnrolmentId = {told.Registration} AND QuestionId = {QuestionOf(told)}
            """);
    }

    private void Store(Told told, Response? response)
    {
        var result = told.Statement.Result;
        told.Sql.Execute($"""
            INSERT INTO QuestionStates (EnrolmentId, QuestionId, Response, Success, Raw, Max, Hints, Tries, AnsweredAt)
            VALUES ({told.Registration}, {QuestionOf(told)}, {(response is null ? null : StoredResponse.Write(response))}, {result?.Success},
                    {result?.Score?.Raw ?? 0m}, {result?.Score?.Max ?? 0m}, 0, 1, {told.At})
            ON CONFLICT (EnrolmentId, QuestionId) DO UPDATE SET
                Response = excluded.Response, Success = excluded.Success, Raw = excluded.Raw, Max = excluded.Max, Tries = QuestionStates.Tries + 1, AnsweredAt = excluded.AnsweredAt
            """);
    }

    /// <summary>Each item of a checklist is a statement of its own; together they are the response.</summary>
    private Response Merged(Told told, string item)
    {
        var known = told.Sql.Scalar($"SELECT Response FROM QuestionStates WHERE EnrolmentId = {told.Registration} AND QuestionId = {QuestionOf(told)}", row => row.GetString(0));
        var given = known is null ? ImmutableDictionary<string, string>.Empty : StoredResponse.Read(known).Given;
        return new Response { Given = given.SetItem(item, told.Statement.Result!.Response!) };
    }

    private void AnsweredInAttempt(Told told, Guid attempt)
    {
        var known = told.Sql.Scalar($"SELECT Answers FROM Attempts WHERE Id = {attempt}", row => row.GetString(0));
        var answers = known is null ? [] : JsonSerializer.Deserialize<SortedDictionary<string, string>>(known)!;
        if (ResponseIn(told.Statement, told.Activity) is { } response) answers[QuestionOf(told)] = StoredResponse.Write(response);
        told.Sql.Execute($"UPDATE Attempts SET Answers = {JsonSerializer.Serialize(answers)} WHERE Id = {attempt}");
    }

    private void Attempted(Told told) => told.Sql.Execute($"""
        INSERT INTO Attempts (Id, EnrolmentId, UnitId, StartedAt, Questions, ContentVersion, SubmittedAt, Raw, Max, Passed, Answers)
        VALUES ({told.Attempt}, {told.Registration}, {UnitOf(told)}, {told.At}, {told.Context.Extensions!.TextOf(ids.Extension("drawn"))},
                {told.Context.Revision}, NULL, NULL, NULL, NULL, NULL)
        ON CONFLICT DO NOTHING
        """);

    private static void Judged(Told told)
    {
        var result = told.Statement.Result!;
        told.Sql.Execute($"""
            UPDATE Attempts SET SubmittedAt = COALESCE(SubmittedAt, {told.At}), Raw = {result.Score!.Raw}, Max = {result.Score.Max}, Passed = {result.Success}
            WHERE Id = {told.Attempt}
            """);
    }

    private void Completed(Told told)
    {
        if (ids.Id(told.Activity.Id, "units") is { } unit)
            told.Sql.Execute($"INSERT INTO UnitCompletions (EnrolmentId, UnitId, At) VALUES ({told.Registration}, {unit}, {told.At}) ON CONFLICT DO NOTHING");
        else
            told.Sql.Execute($"""
                INSERT INTO CourseCompletions (EnrolmentId, CourseId, At, ContentVersion, Score, Language)
                VALUES ({told.Registration}, {ids.Id(told.Activity.Id, "courses")}, {told.At}, {told.Context.Revision}, {told.Statement.Result?.Score?.Scaled}, {told.Context.Language})
                ON CONFLICT DO NOTHING
                """);
    }

    private string UnitOf(Told told) => ids.Id(told.Activity.Id, "units")!;
    private string QuestionOf(Told told) => ids.Id(told.Activity.Id, "questions")!;

    /// <summary>The response as the statement has it; null where it holds none, because the learner's own words stay out of it.</summary>
    private static Response? ResponseIn(Statement statement, Activity activity)
    {
        if (statement.Result?.Response is not { Length: > 0 } response) return null;

        return activity.Definition?.InteractionType switch
        {
            InteractionType.Numeric => Response.OfText(response),
            InteractionType.FillIn => Response.OfText(response),
            InteractionType.Matching => Response.OfParts(response.Split("[,]").Select(pair => pair.Split("[.]")).Select(pair => KeyValuePair.Create(pair[0], pair[1]))),
            _ => Response.Of(response.Split("[,]")),
        };
    }

    /// <summary>A statement with what every branch needs of it.</summary>
    private sealed record Told(Statement Statement, Activity Activity, Guid Registration, DateTime At, SqlSession Sql)
    {
        public Context Context => Statement.Context!;
        public Guid? Attempt => Context.Extensions?.TextOf(ActivityTypes.AttemptId) is { } id ? Guid.Parse(id) : null;
    }
}
