using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Mail;

/// <summary>A mail is forgotten thirty days after it was written, sent or not, and with it the file that a site without a post office keeps.</summary>
public sealed class OldMails(MailFolder folder) : IExpiry
{
    private const int DaysKept = 30;
    private const int MostAtOnce = 1000;

    public async Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct)
    {
        var before = asOf.AddDays(-DaysKept);
        var old = await db.OutgoingMails.Where(mail => mail.CreatedAt < before).OrderBy(mail => mail.CreatedAt).Select(mail => mail.Id).Take(MostAtOnce).ToListAsync(ct);
        foreach (var mail in old) folder.Remove(mail);
        return await db.OutgoingMails.Where(mail => old.Contains(mail.Id)).ExecuteDeleteAsync(ct);
    }
}
