using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;
using Mooc.Web.Xapi;

namespace Mooc.Web.Certificates;

/// <summary>
/// Gives each completion of a course its one certificate, with the statement and the mail that tell of it, in one transaction. The index over person and course
/// makes it one, however many runs there are and whenever one is cut off.
/// </summary>
public sealed class IssueCertificates(MoocDb db, PublishedCourses courses, LearningRecords records, CertificateIssuer issuer, CertificateLetters letters, Sweeps sweeps) : ISweep
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(4);
    private const int MostAtOnce = 500;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var issued = 0;
        var faults = new List<Exception>();
        foreach (var completion in await DueAsync(ct))
        {
            try
            {
                if (await IssueAsync(completion, ct)) issued++;
            }
            catch (Exception fault) when (fault is not (StorageUnavailableException or OperationCanceledException))
            {
                // One that cannot be issued must not keep the others waiting.
                faults.Add(fault);
            }
        }

        if (issued > 0) sweeps.Wake<SendMails>();
        if (faults.Count > 0) throw new PartlyDoneException(issued, faults);
        return issued;
    }

    private Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        var giving = courses.Library.Courses.Where(course => course.GivesCertificate).Select(course => course.Id).ToArray();
        return (from completion in db.CourseCompletions
                join enrolment in db.Enrolments on completion.EnrolmentId equals enrolment.Id
                where giving.Contains(completion.CourseId)
                    && !db.Certificates.Any(certificate => certificate.PersonId == enrolment.PersonId && certificate.CourseId == completion.CourseId)
                orderby completion.At
                select completion.EnrolmentId).Take(MostAtOnce).ToListAsync(ct);
    }

    private Task<bool> IssueAsync(Guid enrolment, CancellationToken ct) => records.WriteAsync(record =>
    {
        // Read inside the transaction: whoever has been erased since is not there any more.
        if (Earner.Find(record.Sql, enrolment) is not { } earner || courses.Library.Find(earner.CourseId, earner.Language) is not { } course) return false;

        var certificate = CertificateOf(earner, course, record.Now);
        if (!Insert(record.Sql, certificate)) return false;

        StatusPlaces.Take(record.Sql, certificate.Id, certificate.IssuedAt);
        KeptText.Keep(record.Sql, course, earner.ContentVersion, certificate.IssuedAt);
        record.Earned(new Learner(earner.AccountName), enrolment, course, certificate.Id);
        Post.Add(record.Sql, letters.Issued(earner, certificate));
        return true;
    }, ct);

    private Certificate CertificateOf(Earner earner, Course course, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(), Number = CertificateNumber.New(), PersonId = earner.PersonId, LearnerName = earner.Name,
        CourseId = course.Id, CourseTitle = course.Title, Language = earner.Language, ContentVersion = earner.ContentVersion,
        Hours = Reissuing.HoursOf(course), Score = earner.Score, CompletedAt = earner.CompletedAt,
        ExpiresAt = course.ValidMonths is { } months ? earner.CompletedAt.AddMonths(months) : null, Issuer = issuer.Name, Assessment = AssessmentsOf(course),

        // A clock that was set back dates no certificate before its reason.
        IssuedAt = now > earner.CompletedAt ? now : earner.CompletedAt,
    };

    private static string? AssessmentsOf(Course course)
    {
        var titles = course.Units.Where(unit => unit.Kind == UnitKind.Assessment).Select(unit => unit.Title).ToList();
        return titles.Count == 0 ? null : string.Join(", ", titles);
    }

    private static bool Insert(SqlSession sql, Certificate made) => sql.Execute(
        $"""
        INSERT INTO Certificates (Id, Number, PersonId, LearnerName, CourseId, CourseTitle, Language, ContentVersion, Hours, Score, CompletedAt, IssuedAt, ExpiresAt, Issuer, Assessment, ShowsName)
        VALUES ({made.Id}, {made.Number}, {made.PersonId}, {made.LearnerName}, {made.CourseId}, {made.CourseTitle}, {made.Language}, {made.ContentVersion},
            {made.Hours}, {made.Score}, {made.CompletedAt}, {made.IssuedAt}, {made.ExpiresAt}, {made.Issuer}, {made.Assessment}, {false})
        ON CONFLICT (PersonId, CourseId) DO NOTHING
        """) == 1;
}
