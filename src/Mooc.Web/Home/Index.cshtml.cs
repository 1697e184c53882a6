using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Courses;
using Mooc.Web.Site;

namespace Mooc.Web.Home;

public sealed class IndexModel(PublishedCourses published) : PageModel
{
    /// <summary>The first few; the catalogue has them all.</summary>
    public IReadOnlyList<Course> Courses { get; } = [.. published.InLanguage(SiteLanguages.Current).Take(4)];

    public Course? First => Courses.Count > 0 ? Courses[0] : null;

    public void OnGet() => AnonymousPages.Keep(HttpContext);
}
