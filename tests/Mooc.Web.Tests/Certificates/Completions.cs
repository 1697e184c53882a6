using Microsoft.EntityFrameworkCore;
using Mooc.Web.Certificates;
using Mooc.Web.Courses;
using Mooc.Web.Learn;

namespace Mooc.Web.Tests.Certificates;

/// <summary>Learners who have completed the tiny course, and their certificates.</summary>
internal static class Completions
{
    public static async Task<Visitor> GraduateAsync(this MoocSite site, string name, string language = "en")
    {
        var visitor = await site.LearnerAsync(name);
        await site.CompleteAsync(name, language);
        return visitor;
    }

    public static async Task CompleteAsync(this MoocSite site, string name, string language = "en", decimal? score = 0.85m)
    {
        var person = await site.IdOfAsync(name);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var enrolment = new Enrolment { Id = Guid.CreateVersion7(), PersonId = person, CourseId = TinyCourse.Id, JoinedAt = now };
        await site.WithDbAsync(db =>
        {
            db.Enrolments.Add(enrolment);
            db.CourseCompletions.Add(new CourseCompletion
            {
                EnrolmentId = enrolment.Id, CourseId = TinyCourse.Id, At = now, ContentVersion = "8c3374b", Score = score, Language = language,
            });
            return db.SaveChangesAsync();
        });
    }

    /// <summary>The certificate of the one who has one, made where it is not there yet.</summary>
    public static async Task<Certificate> CertificateOfAsync(this MoocSite site, string name)
    {
        var person = await site.IdOfAsync(name);
        await site.SweepAsync<IssueCertificates>();
        if (!site.MakesItsKeys) await SharedKeys.PutIntoAsync(site);
        return await site.WithDbAsync(db => db.Certificates.AsNoTracking().SingleAsync(certificate => certificate.PersonId == person));
    }
}
