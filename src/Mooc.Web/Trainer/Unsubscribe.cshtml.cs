using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>Ends mails from trainers for whoever holds the link from one of them; without signing in.</summary>
/// <remarks>
/// The link itself is the secret, so no antiforgery token is asked for: mailboxes post without a cookie when their owner presses "unsubscribe" (RFC 8058). Many owners' posts come from
/// one address, and a sealed link cannot be guessed, hence the wide door.
/// </remarks>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(Doors.Learning)]
public sealed class UnsubscribeModel(Seal seal, NudgeChoice nudges, MoocDb db) : PageModel
{
    public bool IsDone { get; private set; }

    public IActionResult OnGet(string token) => PersonIn(token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (PersonIn(token) is not { } person || !await db.People.AnyAsync(row => row.Id == person, ct)) return NotFound();

        await nudges.RefuseAsync(person, ct);
        IsDone = true;
        return Page();
    }

    private Guid? PersonIn(string token) => token.Length < 2000 && Guid.TryParse(seal.Open(NudgeLetters.UnsubscribePurpose, token), out var person) ? person : null;
}
