using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

[EnableRateLimiting(Doors.Learning)]
public sealed class NewModel(CohortKeeping cohorts, PublishedCourses published, CurrentPerson me, Texts texts) : PageModel
{
    [BindProperty]
    public CohortForm Form { get; set; } = new();

    public CohortFields Fields => new(Form, [.. published.InLanguage(SiteLanguages.Current)], Members: 0, Privacy.Named);

    public void OnGet()
    {
        if (published.Library.Courses is [var only]) Form.Courses = [only.Id];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form.Check(ModelState, published.Library.Courses.Select(course => course.Id), texts);
        if (!ModelState.IsValid) return Page();

        var made = await cohorts.CreateAsync(Form, me.Id, ct);
        TempData["note"] = texts["The cohort is there. Give this link to those who are to join, or let us invite them."];
        return LocalRedirect($"{Request.PathBase}/trainer/{made}/people");
    }
}
