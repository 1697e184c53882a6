using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Jobs;

namespace Mooc.Web.Mail;

/// <summary>
/// Sends what waits. Each mail is claimed before it is sent, so that two runs never send the same one, and its text is deleted once it is gone. If the
/// machine dies between the post office's thanks and our note of it, the mail goes out again with the same Message-ID, which mailboxes drop.
/// </summary>
public sealed partial class SendMails(MoocDb db, PostOffice office, TimeProvider clock, ILogger<SendMails> log) : ISweep
{
    private const int MostAtOnce = 100;

    /// <summary>How long a mail waits after its first, second ... failure. After the last it stays where it is until it expires.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24),
    ];

    /// <summary>Mails with this many tries are given up.</summary>
    public static int MostTries => Waits.Length + 1;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = Now;
        var due = await db.OutgoingMails.AsNoTracking()
            .Where(mail => mail.SentAt == null && (mail.NextTryAt == null || mail.NextTryAt <= now) && mail.Tries < MostTries)
            .OrderBy(mail => mail.CreatedAt).Take(MostAtOnce).ToListAsync(ct);

        var sent = 0;
        foreach (var mail in due)
            if (await ClaimAsync(mail, ct) && await SendAsync(mail, ct)) sent++;
        return sent;
    }

    /// <summary>Whoever counts the try up sends; the wait it sets is the wait after a failure, and longer than a post office may take.</summary>
    private async Task<bool> ClaimAsync(OutgoingMail mail, CancellationToken ct)
    {
        var next = Now + Waits[Math.Min(mail.Tries, Waits.Length - 1)];
        return await db.OutgoingMails.Where(row => row.Id == mail.Id && row.SentAt == null && row.Tries == mail.Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Tries, mail.Tries + 1).SetProperty(row => row.NextTryAt, next), ct) == 1;
    }

    /// <summary>False where this mail could not be sent.</summary>
    private async Task<bool> SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            await office.HandOverAsync(mail, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            await NoteFailureAsync(mail, fault, ct);
            if (IsOfThisMail(fault)) return false;
            throw;
        }

        // It is gone: a stop must not keep us from saying so.
        await db.OutgoingMails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.SentAt, Now).SetProperty(row => row.Body, "").SetProperty(row => row.UnsubscribeAt, (string?)null)
            .SetProperty(row => row.NextTryAt, (DateTime?)null).SetProperty(row => row.LastError, (string?)null), CancellationToken.None);
        return true;
    }

    /// <summary>An address that is none or is refused holds up nobody else; anything else is the post office's trouble and ends the run.</summary>
    private static bool IsOfThisMail(Exception fault) => fault is FormatException or SmtpFailedRecipientException;

    private async Task NoteFailureAsync(OutgoingMail mail, Exception fault, CancellationToken ct)
    {
        // The exception's words may hold the address.
        var error = fault is SmtpException refused ? $"{fault.GetType().Name}: {refused.StatusCode}" : fault.GetType().Name;
        await db.OutgoingMails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastError, error), ct);
        NotSent(mail.Id, error, mail.Tries + 1);
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} was not sent: {Error}, try {Tries}")]
    private partial void NotSent(Guid mail, string error, int tries);
}
