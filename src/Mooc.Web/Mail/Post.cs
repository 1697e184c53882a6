using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Mail;

/// <summary>
/// Puts a mail into the out-tray in the same save as the fact that it tells of; <see cref="SendMails"/> sends it, at once if it is woken. Plain text, in the receiver's language.
/// </summary>
public sealed class Post(MoocDb db, Texts texts, SiteOptions site, SiteAddress address, TimeProvider clock)
{
    /// <summary>Adds a mail to the save that follows. Texts are keys; their values are filled in after translation.</summary>
    public void Add(Letter letter) => db.OutgoingMails.Add(Write(letter));

    /// <summary>Adds a mail in a transaction of the write queue; false where its reason has made one before.</summary>
    public static bool Add(SqlSession sql, OutgoingMail mail) => sql.Execute(
        $"""
        INSERT INTO OutgoingMails (Id, Reason, PersonId, "to", Subject, Body, UnsubscribeAt, CreatedAt, Tries)
        VALUES ({mail.Id}, {mail.Reason}, {mail.PersonId}, {mail.To}, {mail.Subject}, {mail.Body}, {mail.UnsubscribeAt}, {mail.CreatedAt}, 0)
        ON CONFLICT (Reason) DO NOTHING
        """) == 1;

    /// <summary>Whether this occasion has made its mail already.</summary>
    public Task<bool> HasAsync(string reason, CancellationToken ct) => db.OutgoingMails.AnyAsync(mail => mail.Reason == reason, ct);

    public OutgoingMail Write(Letter letter)
    {
        var language = SiteLanguages.Known(letter.Language);
        string Say(string english, object?[] values) => string.Format(CultureInfo.GetCultureInfo(language), texts.In(language, english), values);

        return new OutgoingMail
        {
            Id = Guid.CreateVersion7(), Reason = letter.Reason, PersonId = letter.PersonId, To = letter.To, CreatedAt = clock.GetUtcNow().UtcDateTime,
            Subject = OneLine(Say(letter.Subject, [site.SiteName])),
            Body = string.Join("\n\n", letter.Paragraphs.Select(paragraph => Say(paragraph.English, paragraph.Values))) + $"\n\n-- \n{site.SiteName}\n{address.Root}\n",
            UnsubscribeAt = letter.UnsubscribeAt,
        };
    }

    /// <summary>A subject is one header line, whatever a site's or a course's name holds.</summary>
    internal static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
