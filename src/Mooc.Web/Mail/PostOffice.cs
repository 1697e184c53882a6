using System.Net;
using System.Net.Mail;
using System.Text;
using Mooc.Web.Site;

namespace Mooc.Web.Mail;

/// <summary>
/// Where mails leave the site: the SMTP server of the settings, with TLS unless it is this very machine; without one, the folder <c>mail</c> in the data folder.
/// </summary>
public sealed class PostOffice(SiteOptions options, SiteAddress address, MailFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task HandOverAsync(OutgoingMail mail, CancellationToken ct)
    {
        // Simulated people live where no mail can arrive (RFC 2606).
        if (mail.To.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase)) return;

        if (options.Smtp.Host is not { Length: > 0 } host)
        {
            folder.Keep(mail, IdOf(mail));
            return;
        }

        using var message = MessageOf(mail, options.Smtp.From!);
        using var client = new SmtpClient(host, options.Smtp.Port) { EnableSsl = !IsThisMachine(host) };
        if (options.Smtp.User is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, options.Smtp.Password);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(message, patience.Token);
    }

    /// <summary>The same at every try: a mailbox that has it already drops the second.</summary>
    private string IdOf(OutgoingMail mail) => $"<{mail.Id:N}@{address.Root.Host}>";

    private MailMessage MessageOf(OutgoingMail mail, string from)
    {
        var message = new MailMessage(new MailAddress(from, options.SiteName), AddressOf(mail))
        {
            Subject = Post.OneLine(mail.Subject), SubjectEncoding = Encoding.UTF8,
            Body = mail.Body, BodyEncoding = Encoding.UTF8, BodyTransferEncoding = System.Net.Mime.TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", IdOf(mail));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var (name, value) in WayOutOf(mail)) message.Headers.Add(name, value);
        return message;
    }

    /// <summary>The mailbox's own button against such mails. Its one click is offered over https only, as RFC 8058 wants it.</summary>
    internal static IEnumerable<(string Name, string Value)> WayOutOf(OutgoingMail mail)
    {
        if (mail.UnsubscribeAt is not { } address) yield break;
        yield return ("List-Unsubscribe", $"<{address}>");
        if (address.StartsWith("https://", StringComparison.Ordinal)) yield return ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /// <summary>One address to the letter: the framework's parser would take the last of several, or a name before it.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    internal static MailAddress AddressOf(OutgoingMail mail) =>
        MailAddress.TryCreate(mail.To, out var to) && to.Address == mail.To ? to : throw new FormatException("The receiver's address is none.");

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
