using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mooc.Web.Learn;

/// <summary>Goes to the first unit that is not done.</summary>
public sealed class CourseModel(UnitServices services) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string course, CancellationToken ct)
    {
        if (services.Courses.Find(course) is not { } found) return NotFound();

        var progress = services.Me.IsSignedIn
            ? await LearnerProgress.OfAsync(services.Reads, services.Me.Id, found, unit: null, ct)
            : LearnerProgress.None;
        var next = found.Units.FirstOrDefault(unit => !progress.DoneUnits.Contains(unit.Id)) ?? found.Units.FirstOrDefault();
        return Redirect(next is null ? $"{Request.PathBase}/courses/{found.Id}" : $"{Request.PathBase}/learn/{found.Id}/{next.Id}");
    }
}
