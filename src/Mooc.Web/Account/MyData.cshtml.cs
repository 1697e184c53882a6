using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.Costly)]
public sealed class MyDataModel(MyDataFile file, IEnumerable<IPersonalData> features, RecordLooks looks, Consents consents, CurrentPerson me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<RecordLooks.Seen> Looks { get; private set; } = [];
    public IReadOnlyList<Consent> Agreed { get; private set; } = [];

    public IReadOnlyList<(string Table, string Retention)> Tables { get; } = [.. features.SelectMany(feature => feature.Tables)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Looks = await looks.OfAsync(me.Id, ct);
        Agreed = await consents.OfAsync(me.Id, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        File(await file.MakeAsync(me.Id, ct), "application/zip", FormattableString.Invariant($"my-data-{clock.GetUtcNow():yyyy-MM-dd}.zip"));
}
