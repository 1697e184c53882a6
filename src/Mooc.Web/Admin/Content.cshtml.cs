using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Courses;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>Whether what authors wrote is online, and what keeps it from being so.</summary>
public sealed class ContentModel(PublishedCourses published, Texts texts) : PageModel
{
    private const int MostShown = 500;

    public CourseLibrary Library { get; } = published.Library;
    public DateTime PublishedAt => published.PublishedAt;
    public int Units => Library.Courses.Sum(course => course.Units.Count());
    public int Errors => Library.Problems.Count(problem => problem.Severity == Severity.Error);
    public IReadOnlyList<ContentProblem> Shown => [.. Library.Problems.Take(MostShown)];

    public IActionResult OnPost()
    {
        published.Publish();
        TempData["note"] = texts["The courses were read again."];
        return LocalRedirect($"{Request.PathBase}/admin/content");
    }
}
