using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mooc.Web.Trainer;

/// <summary>The trainer's start page: which cohort needs a look first.</summary>
public sealed class IndexModel(MyCohorts mine) : PageModel
{
    public IReadOnlyList<CohortView> Cohorts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Cohorts = await mine.AllAsync(ct);
}
