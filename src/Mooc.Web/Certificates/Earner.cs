using Mooc.Web.Data;

namespace Mooc.Web.Certificates;

/// <summary>Who completed a course, and what their certificate will say.</summary>
internal sealed record Earner(
    Guid PersonId, string Name, string Email, string? MailLanguage, string AccountName,
    string CourseId, DateTime CompletedAt, string ContentVersion, decimal? Score, string Language)
{
    public static Earner? Find(SqlSession sql, Guid enrolment) => sql.Query(
        $"""
        SELECT person.Id, person.Name, person.Email, person.Language, account.Name,
            completion.CourseId, completion.At, completion.ContentVersion, completion.Score, completion.Language
        FROM CourseCompletions completion
        JOIN Enrolments enrolment ON enrolment.Id = completion.EnrolmentId
        JOIN People person ON person.Id = enrolment.PersonId
        JOIN LearnerAccounts account ON account.PersonId = person.Id
        WHERE completion.EnrolmentId = {enrolment}
        """,
        row => new Earner(
            row.GetGuid(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4),
            row.GetString(5), DateTime.SpecifyKind(row.GetDateTime(6), DateTimeKind.Utc), row.GetString(7), row.IsDBNull(8) ? null : row.GetDecimal(8), row.GetString(9)))
        is [var earner] ? earner : null;
}
