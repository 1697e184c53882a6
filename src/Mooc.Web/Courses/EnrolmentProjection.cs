using Mooc.Web.Data;
using Mooc.Web.Xapi;
using Mooc.Xapi;

namespace Mooc.Web.Courses;

/// <summary>Who is in which course, from <c>registered</c> and <c>unregistered</c>.</summary>
internal sealed class EnrolmentProjection(ActivityIds ids) : IProjection
{
    public IReadOnlyList<string> Tables => ["Enrolments"];

    public void Apply(Statement statement, SqlSession sql)
    {
        if (statement.Context?.Registration is not { } registration || statement.Object is not Activity activity) return;

        var at = statement.Timestamp!.Value.UtcDateTime;
        if (statement.Verb.Id == Verbs.Registered.Id) Join(statement.Actor.Account!.Name, ids.Id(activity.Id, "courses")!, registration, at, sql);
        else if (statement.Verb.Id == Verbs.Unregistered.Id) sql.Execute($"UPDATE Enrolments SET LeftAt = {at} WHERE Id = {registration}");
    }

    private static void Join(string account, string course, Guid registration, DateTime at, SqlSession sql) => sql.Execute($"""
        INSERT INTO Enrolments (Id, PersonId, CourseId, JoinedAt, LeftAt)
        SELECT {registration}, PersonId, {course}, {at}, NULL FROM LearnerAccounts WHERE Name = {account}
        ON CONFLICT (Id) DO UPDATE SET LeftAt = NULL
        """);
}
