using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mooc.Web.Trainer;

/// <summary>A cohort on one screen: how far it is, who is stuck and why, module by module.</summary>
public sealed class DashboardModel(CohortPages pages) : PageModel
{
    public CohortView Cohort { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid cohort, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        Cohort = found;
        return Page();
    }
}
