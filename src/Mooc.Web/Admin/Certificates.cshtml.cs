using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Certificates;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>Revoke a certificate, correct the name on it, or issue all of a course again. Certificates are found by their number alone: this is no list of who learned what.</summary>
public sealed class CertificatesModel(MoocDb db, CertificateChanges changes, Reissuing reissuing, PublishedCourses courses, Sweeps sweeps, Texts texts) : PageModel
{
    private const int MostShown = 20;

    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    public bool Asked => !string.IsNullOrWhiteSpace(Number);
    public Row? Found { get; private set; }
    public IReadOnlyList<Reissue> Reissues { get; private set; } = [];
    public IReadOnlyList<Course> Courses { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Asked && CertificateNumber.Read(Number!) is { } read)
            Found = await db.Certificates.Where(one => one.Number == read && one.PersonId != null)
                .Select(one => new Row(one.Number, one.LearnerName!, one.CourseTitle, one.Language, one.RevokedAt, one.RevokedBecause)).FirstOrDefaultAsync(ct);
        Reissues = await db.Reissues.AsNoTracking().OrderByDescending(one => one.CreatedAt).Take(MostShown).ToListAsync(ct);
        Courses = [.. courses.InLanguage(SiteLanguages.Current).Where(course => course.GivesCertificate)];
    }

    public IActionResult OnPostRevoke(string number, string? because)
    {
        if (Said(because) is not { } reason) return Back(number, texts["Please say why."]);
        return changes.Revoke(number, reason) ? Back(number, texts["The certificate is revoked."]) : NotFound();
    }

    public IActionResult OnPostRename(string number, string? name)
    {
        if (Said(name) is not { Length: <= 200 } right || right.Any(char.IsControl)) return Back(number, texts["Please type the name."]);
        return changes.CorrectName(number, right) ? Back(number, texts["The name is corrected."]) : NotFound();
    }

    public async Task<IActionResult> OnPostReissueAsync(string course, string? because, CancellationToken ct)
    {
        if (Said(because) is not { } reason) return Back(null, texts["Please say why."]);
        if (courses.Find(course) is null) return NotFound();

        await reissuing.BeginAsync(course, reason, ct);
        sweeps.Wake<ReissueCertificates>();
        return Back(null, texts["The certificates are being issued again. This page shows how far it is."]);
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: <= 500 } said ? said : null;

    private LocalRedirectResult Back(string? number, string note)
    {
        TempData["note"] = note;
        return LocalRedirect($"{Request.PathBase}/admin/certificates{(number is null ? "" : $"?number={Uri.EscapeDataString(number)}")}");
    }

    public sealed record Row(string Number, string Name, string Title, string Language, DateTime? RevokedAt, string? RevokedBecause);
}
