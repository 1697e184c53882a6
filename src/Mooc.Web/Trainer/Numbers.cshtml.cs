using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>A cohort's numbers for whoever holds the link, until it is ended. Whatever the cohort's own trainers see, here nobody is named.</summary>
[EnableRateLimiting(Doors.Costly)]
public sealed class NumbersModel(NumbersLinks links, MyCohorts cohorts, CohortRows rows, Texts texts, TimeProvider clock) : PageModel
{
    public CohortScreen Screen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } id || await cohorts.AnyAsync(id, ct) is not { } found) return NotFound();

        var cohort = found with { Privacy = Privacy.Numbers };
        var now = clock.GetUtcNow().UtcDateTime;
        Screen = new CohortScreen(cohort, await CohortPicture.OfAsync(cohort, rows, RowOrder.Name, 1, now, ct), now, texts);
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Page();
    }
}
