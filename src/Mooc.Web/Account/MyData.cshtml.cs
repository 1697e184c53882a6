using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.Costly)]
public sealed class MyDataModel(MyDataFile file, IEnumerable<IPersonalData> features, CurrentPerson me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } = [.. features.SelectMany(feature => feature.Tables)];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        File(await file.MakeAsync(me.Id, ct), "application/zip", FormattableString.Invariant($"my-data-{clock.GetUtcNow():yyyy-MM-dd}.zip"));
}
