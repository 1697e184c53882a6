using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>
/// The public check. It changes nothing and needs no cookie, so its form has no token. Names are compared by post, which keeps them out of addresses and logs.
/// </summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(Doors.SignIn)]
public sealed class CheckModel(MoocDb db, CurrentPerson me, TimeProvider clock) : PageModel
{
    /// <summary>Null where the number is unknown.</summary>
    public Certificate? Certificate { get; private set; }
    public bool IsMine => me.IsSignedIn && Certificate?.PersonId == me.Id;

    public bool HasEnded => Certificate?.ExpiresAt is { } end && end <= clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether the text that was taught is kept and can be read.</summary>
    public bool TextIsKept { get; private set; }

    /// <summary>Whether the name that was typed is the one on the paper; null before somebody asked.</summary>
    public bool? NameMatches { get; private set; }

    [BindProperty, StringLength(200)]
    public string? Name { get; set; }

    public Task<IActionResult> OnGetAsync(string number, CancellationToken ct) => ShowAsync(number, ct);

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken ct)
    {
        var page = await ShowAsync(number, ct);
        if (Certificate?.LearnerName is { } name && !string.IsNullOrWhiteSpace(Name)) NameMatches = Folded(name) == Folded(Name);
        return page;
    }

    private async Task<IActionResult> ShowAsync(string number, CancellationToken ct)
    {
        if (CertificateNumber.Read(number) is { } read)
            Certificate = await db.Certificates.AsNoTracking().FirstOrDefaultAsync(certificate => certificate.Number == read, ct);

        if (Certificate is { } found)
            TextIsKept = await db.TaughtTexts.AnyAsync(text => text.CourseId == found.CourseId && text.Version == found.ContentVersion && text.Language == found.Language, ct);

        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.StatusCode = Certificate switch
        {
            null => StatusCodes.Status404NotFound,
            { ErasedAt: not null } => StatusCodes.Status410Gone,
            _ => StatusCodes.Status200OK,
        };
        return Page();
    }

    /// <summary>Case, gaps and the two ways to write an accent make no other name.</summary>
    private static string Folded(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
