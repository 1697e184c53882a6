using System.Globalization;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Mail;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>What holders are written about their certificates.</summary>
public sealed class CertificateLetters(Post post, SiteAddress address)
{
    internal OutgoingMail Issued(Earner earner, Certificate certificate) => post.Write(new Letter(earner.PersonId, earner.Email, earner.MailLanguage ?? earner.Language,
        $"certificate:{certificate.Id}", "{0}: your certificate",
        new Letter.Paragraph("Hello {0},", earner.Name),
        new Letter.Paragraph("you have completed the course “{0}”. Congratulations!", certificate.CourseTitle),
        new Letter.Paragraph("Your certificate is ready: {0}", AddressOf(certificate.Number)),
        new Letter.Paragraph("There you can download it as a PDF and as a digital badge. Whoever you give this address to can check the certificate; they see your name only if you allow it.")));

    internal OutgoingMail Revoked(Held held, string because) => post.Write(new Letter(held.PersonId, held.Email, held.Language,
        $"certificate-revoked:{held.Id}", "{0}: your certificate was revoked",
        new Letter.Paragraph("Hello {0},", held.Name),
        new Letter.Paragraph("your certificate for the course “{0}” was revoked. The reason: {1}", held.Title, because),
        new Letter.Paragraph("Whoever checks it sees that: {0}", AddressOf(held.Number)),
        new Letter.Paragraph("If you think that this is wrong, please answer the people who run this site.")));

    internal OutgoingMail NameCorrected(Held held, string name) => post.Write(new Letter(held.PersonId, held.Email, held.Language,
        $"certificate-name:{held.Id}:{Guid.CreateVersion7()}", "{0}: your certificate has the right name",
        new Letter.Paragraph("Hello {0},", held.Name),
        new Letter.Paragraph("the name on your certificate for the course “{0}” was corrected to: {1}", held.Title, name),
        new Letter.Paragraph("Please download it again: {0}", AddressOf(held.Number)),
        new Letter.Paragraph("What you downloaded before counts as replaced.")));

    internal OutgoingMail Reissued(Held held, Reissue reissue) => post.Write(new Letter(held.PersonId, held.Email, held.Language,
        $"certificate-reissued:{held.Id}:{reissue.Id}", "{0}: your certificate was issued again",
        new Letter.Paragraph("Hello {0},", held.Name),
        new Letter.Paragraph("your certificate for the course “{0}” was issued again. The reason: {1}", held.Title, reissue.Because),
        new Letter.Paragraph("Please download it again: {0}", AddressOf(held.Number)),
        new Letter.Paragraph("What you downloaded before counts as replaced.")));

    internal Letter Ending(Held held, DateTime end) => new(held.PersonId, held.Email, held.Language,
        $"certificate-ends:{held.Id}:{end.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}", "{0}: your certificate ends soon",
        new Letter.Paragraph("Hello {0},", held.Name),
        new Letter.Paragraph("your certificate for the course “{0}” is valid until {1}.", held.Title, end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new Letter.Paragraph("It stays yours and can still be checked; from then on the check says that its validity has ended: {0}", AddressOf(held.Number)));

    private string AddressOf(string number) => address.Of($"certificates/{number}");
}
