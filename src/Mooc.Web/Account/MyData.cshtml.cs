using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.Costly)]
public sealed class MyDataModel(MyDataFile file, IEnumerable<IPersonalData> features, RecordLooks looks, Consents consents, WordsHandedOn words, CurrentPerson me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<RecordLooks.Seen> Looks { get; private set; } = [];
    public IReadOnlyList<Consent> Agreed { get; private set; } = [];
    public IReadOnlyList<WordsHandedOn.Choice> Stores { get; private set; } = [];

    public IReadOnlyList<(string Table, string Retention)> Tables { get; } = [.. features.SelectMany(feature => feature.Tables)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Looks = await looks.OfAsync(me.Id, ct);
        Agreed = await consents.OfAsync(me.Id, ct);
        Stores = words.In(Agreed);
    }

    public async Task<IActionResult> OnPostAgreeAsync(string matter, CancellationToken ct) =>
        await words.AgreeAsync(me.Id, matter, ct) ? RedirectToPage(null, null, null, "words") : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(string matter, CancellationToken ct)
    {
        if (words.In([]).All(choice => choice.Matter != matter)) return NotFound();

        await consents.WithdrawAsync(me.Id, matter, ct);
        return RedirectToPage(null, null, null, "words");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        File(await file.MakeAsync(me.Id, ct), "application/zip", FormattableString.Invariant($"my-data-{clock.GetUtcNow():yyyy-MM-dd}.zip"));
}
