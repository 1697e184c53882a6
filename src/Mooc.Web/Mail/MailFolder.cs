using System.Globalization;
using System.Text;
using Mooc.Web.Site;

namespace Mooc.Web.Mail;

/// <summary>Mails as files, for a site without a post office: one .eml each, plain enough to be read and followed in an editor.</summary>
public sealed class MailFolder(SiteOptions options, TimeProvider clock)
{
    private string Folder => Path.Combine(options.DataFolder, "mail");

    /// <summary>Writes the mail under a name made of its id; one that is there already is left as it is.</summary>
    public void Keep(OutgoingMail mail, string messageId)
    {
        var folder = Directory.CreateDirectory(Folder);
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

        // Whole or not at all: it is moved into place once it is written.
        var file = FileOf(mail.Id, mail.CreatedAt);
        File.WriteAllText(file + ".part", TextOf(mail, messageId), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(file + ".part", file, overwrite: true);
    }

    public void Remove(Guid mail)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in Directory.GetFiles(Folder, $"*-{mail:N}.eml*")) File.Delete(file);
    }

    private string FileOf(Guid mail, DateTime createdAt) =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{createdAt:yyyyMMdd-HHmmss}-{mail:N}.eml"));

    private string TextOf(OutgoingMail mail, string messageId)
    {
        var host = Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) ? url.Host : "localhost";
        var date = clock.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
        var wayOut = string.Concat(PostOffice.WayOutOf(mail).Select(header => $"\n{header.Name}: {header.Value}"));
        return $"""
            From: {options.Smtp.From ?? $"no-reply@{host}"}
            To: {PostOffice.AddressOf(mail).Address}
            Subject: {Post.OneLine(mail.Subject)}
            Date: {date}
            Message-ID: {messageId}
            Auto-Submitted: auto-generated{wayOut}
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit


            """ + mail.Body;
    }
}
