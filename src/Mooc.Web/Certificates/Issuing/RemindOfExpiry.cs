using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>Writes to holders a month before their certificate ends; once, because the certificate notes it in the save that adds the mail.</summary>
public sealed class RemindOfExpiry(MoocDb db, Post post, CertificateLetters letters, Sweeps sweeps, TimeProvider clock) : ISweep
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Before = TimeSpan.FromDays(30);
    private const int MostAtOnce = 500;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = now + Before;
        var due = await (from certificate in db.Certificates
                         join person in db.People on certificate.PersonId equals person.Id
                         where certificate.ExpiresAt > now && certificate.ExpiresAt <= soon && certificate.RemindedAt == null && certificate.RevokedAt == null
                         orderby certificate.ExpiresAt
                         select new { certificate, person.Name, person.Email, person.Language }).Take(MostAtOnce).ToListAsync(ct);
        foreach (var one in due)
        {
            one.certificate.RemindedAt = now;
            post.Add(letters.Ending(new Held(one.certificate.Id, one.certificate.Number, one.certificate.CourseTitle, one.Language ?? one.certificate.Language,
                one.certificate.PersonId!.Value, one.Name, one.Email!), one.certificate.ExpiresAt!.Value));
        }

        await db.SaveChangesAsync(ct);
        if (due.Count > 0) sweeps.Wake<SendMails>();
        return due.Count;
    }
}
