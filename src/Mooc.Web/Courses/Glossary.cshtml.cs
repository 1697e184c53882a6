using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Site;

namespace Mooc.Web.Courses;

public sealed class GlossaryModel(PublishedCourses published) : PageModel
{
    public IReadOnlyList<GlossaryTerm> Terms { get; } = published.Library.GlossaryIn(SiteLanguages.Current);

    /// <summary>What the terms are written in, which is not always the language of the page.</summary>
    public string Language { get; } = published.Library.GlossaryLanguageFor(SiteLanguages.Current);

    public void OnGet() => AnonymousPages.Keep(HttpContext);
}
