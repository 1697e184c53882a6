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
        new Letter.Paragraph("Your certificate is ready: {0}", address.Of($"certificates/{certificate.Number}")),
        new Letter.Paragraph("There you can download it as a PDF and as a digital badge. Whoever you give this address to can check the certificate; they see your name only if you allow it.")));
}
