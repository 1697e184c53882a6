using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Courses;

/// <summary>A course's front page, where it is joined and left.</summary>
[EnableRateLimiting(Doors.Learning)]
public sealed class CourseModel(PublishedCourses published, Enrolling enrolling, CurrentPerson me, MoocDb db, Texts texts) : PageModel
{
    private CourseStanding? _standing;

    public Course Course { get; private set; } = null!;
    public bool IsForeign => Course.Language != SiteLanguages.Current;
    public bool IsJoined => _standing is not null;
    public bool IsCompleted => _standing is { IsCompleted: true };
    public int Units => Course.Units.Count();
    public int Done => _standing?.CountOf(Course.Units) ?? 0;
    public Unit? Next => _standing?.FirstOpen(Course);
    public int Assessments => Course.Units.Count(unit => unit.Kind == UnitKind.Assessment);
    public IReadOnlyList<Course> TakeFirst => [.. Course.Requires.Select(published.Find).OfType<Course>()];
    public string OwnAddress => $"{Request.PathBase}/courses/{Course.Id}";

    public async Task<IActionResult> OnGetAsync(string course, CancellationToken ct)
    {
        if (published.Find(course) is not { } found) return NotFound();

        Course = found;
        if (me.IsSignedIn) _standing = await CourseStanding.OfAsync(db, me.Id, found.Id, ct);
        AnonymousPages.Keep(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(string course, CancellationToken ct)
    {
        if (published.Find(course) is not { } found) return NotFound();
        if (!me.IsSignedIn) return Challenge();

        await enrolling.JoinAsync(me.Me, found, ct);
        TempData["note"] = texts["You are in this course now."];
        return LocalRedirect($"{Request.PathBase}/courses/{found.Id}");
    }

    public async Task<IActionResult> OnPostLeaveAsync(string course, CancellationToken ct)
    {
        if (published.Find(course) is not { } found) return NotFound();
        if (!me.IsSignedIn) return Challenge();

        await enrolling.LeaveAsync(me.Me, found, ct);
        TempData["note"] = texts["You have left this course. What you have done is kept."];
        return LocalRedirect($"{Request.PathBase}/courses/{found.Id}");
    }

    /// <summary>Open on the page stands the module that the reader is in.</summary>
    public ModuleRow RowOf(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return new ModuleRow(Course, module, _standing, IsOpen: Next is { } next && module.Units.Contains(next));
    }
}
