using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Mail;

/// <summary>Mails to a person.</summary>
public sealed class MailPersonalData(MailFolder folder) : IPersonalData
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } =
        [("OutgoingMails", "Mails to you: their text until they are sent, subject and time for 30 days.")];

    public async Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        // The text is left out: a mail on its way may hold a secret link, which belongs into the mailbox alone.
        var mails = await db.OutgoingMails.Where(mail => mail.PersonId == person).OrderBy(mail => mail.CreatedAt)
            .Select(mail => new { mail.To, mail.Subject, mail.CreatedAt, mail.SentAt }).ToListAsync(ct);
        return new JsonArray([.. mails.Select(mail => new JsonObject
        {
            ["to"] = mail.To, ["subject"] = mail.Subject, ["writtenAt"] = mail.CreatedAt, ["sentAt"] = mail.SentAt,
        })]);
    }

    public async Task EraseAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        // An invitation may have gone to the address before there was an account.
        var address = await db.People.Where(row => row.Id == person).Select(row => row.Email).SingleOrDefaultAsync(ct);
        var theirs = await db.OutgoingMails.Where(mail => mail.PersonId == person || (mail.PersonId == null && mail.To == address)).Select(mail => mail.Id).ToListAsync(ct);
        foreach (var mail in theirs) folder.Remove(mail);
        await db.OutgoingMails.Where(mail => theirs.Contains(mail.Id)).ExecuteDeleteAsync(ct);
    }
}
