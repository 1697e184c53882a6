using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Site;

namespace Mooc.Web.Courses;

public sealed class GlossaryModel(PublishedCourses published) : PageModel
{
    public IReadOnlyList<GlossaryTerm> Terms { get; } = published.Library.Glossary;

    public void OnGet() => AnonymousPages.Keep(HttpContext);
}
