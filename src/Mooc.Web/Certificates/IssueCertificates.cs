using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

namespace Mooc.Web.Certificates;

/// <summary>
/// Gives each completion of a course its one certificate, with the statement and the mail that tell of it, in one transaction. The index over person and course
/// makes it one, however many runs there are and whenever one is cut off.
/// </summary>
public sealed class IssueCertificates(MoocDb db, PublishedCourses courses, LearningRecords records, Post post, SiteAddress address, Sweeps sweeps) : ISweep
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(4);
    private const int MostAtOnce = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        var faults = new List<Exception>();
        foreach (var completion in await DueAsync(ct))
        {
            try
            {
                if (await IssueAsync(completion, ct)) sweeps.Wake<SendMails>();
            }
            catch (Exception fault) when (fault is not (StorageUnavailableException or OperationCanceledException))
            {
                // One that cannot be issued must not keep the others waiting.
                faults.Add(fault);
            }
        }

        if (faults.Count > 0) throw new AggregateException(faults);
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

        record.Earned(new Learner(earner.AccountName), enrolment, course, certificate.Id);
        Post.Add(record.Sql, post.Write(LetterTo(earner, certificate)));
        return true;
    }, ct);

    private static Certificate CertificateOf(Earner earner, Course course, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(), Number = CertificateNumber.New(), PersonId = earner.PersonId, LearnerName = earner.Name,
        CourseId = course.Id, CourseTitle = course.Title, Language = earner.Language, ContentVersion = earner.ContentVersion,
        Hours = course.Hours ?? Math.Round(course.Units.Sum(unit => unit.Minutes) / 60m, 1), Score = earner.Score, CompletedAt = earner.CompletedAt,

        // A clock that was set back dates no certificate before its reason.
        IssuedAt = now > earner.CompletedAt ? now : earner.CompletedAt,
    };

    private static bool Insert(SqlSession sql, Certificate made) => sql.Execute(
        $"""
        INSERT INTO Certificates (Id, Number, PersonId, LearnerName, CourseId, CourseTitle, Language, ContentVersion, Hours, Score, CompletedAt, IssuedAt, ShowsName)
        VALUES ({made.Id}, {made.Number}, {made.PersonId}, {made.LearnerName}, {made.CourseId}, {made.CourseTitle}, {made.Language}, {made.ContentVersion},
            {made.Hours}, {made.Score}, {made.CompletedAt}, {made.IssuedAt}, 0)
        ON CONFLICT (PersonId, CourseId) DO NOTHING
        """) == 1;

    private Letter LetterTo(Earner earner, Certificate certificate) => new(earner.PersonId, earner.Email, earner.MailLanguage ?? earner.Language,
        $"certificate:{certificate.Id}", "{0}: your certificate",
        new Letter.Paragraph("Hello {0},", earner.Name),
        new Letter.Paragraph("you have completed the course “{0}”. Congratulations!", certificate.CourseTitle),
        new Letter.Paragraph("Your certificate is ready: {0}", address.Of($"certificates/{certificate.Number}")),
        new Letter.Paragraph("There you can download it as a PDF. Whoever you give this address to can check the certificate; they see your name only if you allow it."));
}
