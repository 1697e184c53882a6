using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Certificates.Lettering;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>The paper, which bears the name: for the holder alone. Where it cannot be printed rightly, the page says so.</summary>
[EnableRateLimiting(Doors.Costly)]
public sealed class PdfModel(MoocDb db, CurrentPerson me, CertificatePdf pdf) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;
    public Missing Missing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        var read = CertificateNumber.Read(number);
        var mine = await db.Certificates.AsNoTracking().FirstOrDefaultAsync(certificate => certificate.Number == read && certificate.PersonId == me.Id && certificate.RevokedAt == null, ct);
        if (mine is null) return NotFound();

        var (file, missing) = await pdf.DrawAsync(mine, ct);
        if (file is not null) return File(file, "application/pdf", $"certificate-{mine.Number}.pdf");

        (Certificate, Missing) = (mine, missing!);
        return Page();
    }
}
