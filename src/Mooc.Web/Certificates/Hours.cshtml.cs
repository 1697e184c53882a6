using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Lettering;
using Mooc.Web.Certificates.Papers;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>The learning hours of whoever is signed in, on paper. Where it cannot be printed rightly, the page says so.</summary>
[EnableRateLimiting(Doors.Costly)]
public sealed class HoursModel(Transcript transcript, TranscriptPaper paper, SigningKeys keys) : PageModel
{
    public Missing Missing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (name, courses) = (await transcript.NameAsync(ct), await transcript.CoursesAsync(ct));
        if (paper.FirstMissing(name, courses) is { } missing)
        {
            Missing = missing;
            return Page();
        }

        Response.Headers.CacheControl = "no-store";
        using var signer = await keys.SignerAsync(SigningAlgorithm.Rsa, ct);
        using var signing = signer.Certificate();
        return File(paper.Draw(name, courses, signing), "application/pdf", "learning-hours.pdf");
    }
}
