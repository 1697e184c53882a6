using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Data;

namespace Mooc.Web.Certificates;

/// <summary>Exactly the text that the holder of a certificate learned from, for whoever checks it.</summary>
public sealed class TextModel(MoocDb db) : PageModel
{
    public string Number { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Language { get; private set; } = "";
    public string Version { get; private set; } = "";
    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        var read = CertificateNumber.Read(number);
        var found = await (from certificate in db.Certificates
                           join text in db.TaughtTexts on new { certificate.CourseId, Version = certificate.ContentVersion, certificate.Language }
                               equals new { text.CourseId, text.Version, text.Language }
                           where certificate.Number == read && certificate.ErasedAt == null
                           select new { certificate.Number, certificate.CourseTitle, text.Language, text.Version, text.Html }).FirstOrDefaultAsync(ct);
        if (found is null) return NotFound();

        Response.Headers["X-Robots-Tag"] = "noindex";
        (Number, Title, Language, Version, Text) = (found.Number, found.CourseTitle, found.Language, found.Version, KeptText.Unpack(found.Html));
        return Page();
    }
}
