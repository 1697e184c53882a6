using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Trainer;

/// <summary>Ends mails for whoever holds the link from one of them, without signing in: those from trainers, or the weekly one to a trainer about a cohort.</summary>
/// <remarks>
/// The link itself is the secret, so no antiforgery token is asked for: mailboxes post without a cookie when their owner presses "unsubscribe" (RFC 8058). Many owners' posts come from
/// one address, and a sealed link cannot be guessed, hence the wide door.
/// </remarks>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(Doors.Learning)]
public sealed class UnsubscribeModel(Seal seal, NudgeChoice nudges, MoocDb db) : PageModel
{
    public bool IsDone { get; private set; }

    /// <summary>Whether it is the weekly mail about a cohort that the link ends.</summary>
    public bool IsWeekly { get; private set; }

    public IActionResult OnGet(string token) => CanOpen(token, out _, out _) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken ct)
    {
        if (!CanOpen(token, out var person, out var cohort) || !await db.People.AnyAsync(row => row.Id == person, ct)) return NotFound();

        if (IsWeekly) await db.CohortTrainers.Where(row => row.CohortId == cohort && row.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(row => row.WantsSummary, false), ct);
        else await nudges.RefuseAsync(person, ct);
        IsDone = true;
        return Page();
    }

    private bool CanOpen(string token, out Guid person, out Guid cohort)
    {
        (person, cohort) = (Guid.Empty, Guid.Empty);
        if (token.Length >= 2000) return false;
        if (Guid.TryParse(seal.Open(NudgeLetters.UnsubscribePurpose, token), out person)) return true;

        IsWeekly = seal.Open(SendSummaries.UnsubscribePurpose, token)?.Split(' ') is [var about, var reader] && Guid.TryParse(about, out cohort) && Guid.TryParse(reader, out person);
        return IsWeekly;
    }
}
