using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;

namespace Mooc.Web.Certificates;

public sealed class IndexModel(MoocDb db, PublishedCourses courses, CurrentPerson me) : PageModel
{
    private const int MostShown = 200;

    public IReadOnlyList<Row> Certificates { get; private set; } = [];

    /// <summary>Titles of courses that are completed and whose certificate the sweep has not made yet.</summary>
    public IReadOnlyList<string> OnTheirWay { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Certificates = await db.Certificates.Where(certificate => certificate.PersonId == me.Id)
            .OrderByDescending(certificate => certificate.IssuedAt).Take(MostShown)
            .Select(certificate => new Row(certificate.Number, certificate.CourseTitle, certificate.Language, certificate.Issuer, certificate.IssuedAt, certificate.Score, certificate.ShowsName, certificate.RevokedAt != null))
            .ToListAsync(ct);

        var completed = await (from completion in db.CourseCompletions
                               join enrolment in db.Enrolments on completion.EnrolmentId equals enrolment.Id
                               where enrolment.PersonId == me.Id
                                   && !db.Certificates.Any(certificate => certificate.PersonId == me.Id && certificate.CourseId == completion.CourseId)
                               select completion.CourseId).ToListAsync(ct);
        OnTheirWay = [.. completed.Select(courses.Find).Where(course => course is { GivesCertificate: true }).Select(course => course!.Title)];
    }

    public async Task<IActionResult> OnPostAsync(string number, bool showsName, CancellationToken ct)
    {
        var changed = await db.Certificates.Where(certificate => certificate.Number == number && certificate.PersonId == me.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(certificate => certificate.ShowsName, showsName), ct);
        return changed == 0 ? NotFound() : RedirectToPage();
    }

    public sealed record Row(string Number, string Title, string Language, string Issuer, DateTime IssuedAt, decimal? Score, bool ShowsName, bool IsRevoked);
}
