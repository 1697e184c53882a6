using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>Nothing is confirmed by looking: programs that check mails open their links too.</summary>
public sealed class ConfirmModel(MailedLinks links, AddressChange change, Texts texts) : PageModel
{
    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? link)
    {
        if (links.Take(link, AddressChange.Purpose, AddressChange.Lifetime)) return RedirectToPage();

        Email = (await links.OpenAsync(AddressChange.Purpose))?.About;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await links.OpenAsync(AddressChange.Purpose) is not { } opened || !await change.ConfirmAsync(opened.Person, opened.About, ct)) return Page();

        links.Forget(AddressChange.Purpose);
        TempData["note"] = texts["Your address is confirmed."];
        return LocalRedirect(Request.PathBase + "/account");
    }
}
