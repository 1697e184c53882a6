using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Trainer;

/// <summary>A cohort on one screen: how far it is, who is stuck and why, module by module.</summary>
public sealed class DashboardModel(CohortPages pages, CohortRows rows) : PageModel
{
    private const int DaysNudgesAreShown = 14;

    public CohortScreen Screen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid cohort, RowOrder sort, int p, CancellationToken ct)
    {
        if (await pages.FindAsync(cohort, ct) is not { } found) return NotFound();

        var order = Enum.IsDefined(sort) ? sort : RowOrder.Name;
        var page = Math.Clamp(p, 1, CohortScreen.PagesOf(found));
        var picture = await CohortPicture.OfAsync(found, rows, order, page, pages.Now, ct);
        Screen = new CohortScreen(found, picture, pages.Now, pages.Texts) { Order = order, PageNumber = page };
        if (found.HasRows && picture.Stuck.Count > 0) Screen = Screen with { Nudged = await NudgedAsync(found.Id, ct) };
        return Page();
    }

    private async Task<IReadOnlyDictionary<Guid, DateTime>> NudgedAsync(Guid cohort, CancellationToken ct)
    {
        var since = pages.Now.AddDays(-DaysNudgesAreShown);
        return await (from nudge in pages.Db.Nudges
                      join receiver in pages.Db.NudgeReceivers on nudge.Id equals receiver.NudgeId
                      where nudge.CohortId == cohort && nudge.CreatedAt >= since
                      group nudge by receiver.PersonId into mine
                      select new { Person = mine.Key, At = mine.Max(nudge => nudge.CreatedAt) }).ToDictionaryAsync(row => row.Person, row => row.At, ct);
    }
}
