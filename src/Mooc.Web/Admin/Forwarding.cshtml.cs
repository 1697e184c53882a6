using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;
using Mooc.Web.Xapi.Forwarding;

namespace Mooc.Web.Admin;

/// <summary>How far other record stores are with our statements, and what they refused.</summary>
public sealed class ForwardingModel(ForwardQueue queue, ForwardOptions options, AuditLog audit, MoocDb db, Texts texts) : PageModel
{
    public IReadOnlyList<ForwardOverview> Targets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Targets = await queue.OverviewAsync(ct);

    public async Task<IActionResult> OnPostRetryAsync(string target, long? sequence, CancellationToken ct)
    {
        if (options.Targets.All(known => known.Endpoint != target)) return NotFound();

        audit.Add(AdminActs.ForwardRetried);
        await db.SaveChangesAsync(ct);
        await queue.RetryAsync(target, sequence, ct);
        TempData["note"] = texts["It is tried again within a few seconds."];
        return LocalRedirect($"{Request.PathBase}/admin/forwarding");
    }
}
