using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>Whether what authors wrote is online, and what keeps it from being so.</summary>
public sealed class ContentModel(PublishedCourses published, AuditLog audit, MoocDb db, Texts texts) : PageModel
{
    private const int MostShown = 500;

    public CourseLibrary Library { get; } = published.Library;
    public DateTime PublishedAt => published.PublishedAt;
    public int Units => Library.Courses.Sum(course => course.Units.Count());
    public int Errors => Library.Problems.Count(problem => problem.Severity == Severity.Error);
    public IReadOnlyList<ContentProblem> Shown => [.. Library.Problems.Take(MostShown)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        published.Publish();
        audit.Add(AdminActs.CoursesRead);
        await db.SaveChangesAsync(ct);
        TempData["note"] = texts["The courses were read again."];
        return LocalRedirect($"{Request.PathBase}/admin/content");
    }
}
