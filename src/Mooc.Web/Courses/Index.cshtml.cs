using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Courses;

public sealed class IndexModel(PublishedCourses published, CourseSearch search, CurrentPerson me, MoocDb db) : PageModel
{
    private IReadOnlyDictionary<string, CourseStanding> _standings = new Dictionary<string, CourseStanding>();

    public string Query { get; private set; } = "";
    public bool Searched => Query.Length > 0;
    public CourseFinds Finds { get; private set; } = null!;

    public async Task OnGetAsync(string? q, CancellationToken ct)
    {
        Query = q?.Trim() ?? "";
        Finds = search.Find(Query, SiteLanguages.Current);
        if (me.IsSignedIn) _standings = await CourseStanding.OfAllAsync(db, me.Id, ct);
        AnonymousPages.Keep(HttpContext);
    }

    public CourseMark MarkOf(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var first = course.Requires.FirstOrDefault(id => _standings.GetValueOrDefault(id) is not { IsCompleted: true });
        return new CourseMark(course, _standings.GetValueOrDefault(course.Id), first is null ? null : published.Find(first));
    }
}
