using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class NewPasswordModel(MailedLinks links, Passwords passwords, Texts texts) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose a password with at least 8 characters.")]
    public string Password { get; set; } = "";

    public bool HasLink { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? link)
    {
        if (links.Take(link, ResetModel.Purpose, ResetModel.Lifetime)) return RedirectToPage();

        HasLink = await links.OpenAsync(ResetModel.Purpose) is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await links.OpenAsync(ResetModel.Purpose) is not { Person: var person }) return Page();

        HasLink = true;
        if (!ModelState.IsValid) return Page();

        // Who reads the mails of an address has shown that it is theirs.
        person.EmailConfirmed = true;
        if (await passwords.SetAsync(person, Password, keptSession: null, ct) is { } fault)
        {
            ModelState.AddModelError(nameof(Password), texts[fault]);
            return Page();
        }

        links.Forget(ResetModel.Purpose);
        TempData["note"] = texts["Your new password is set, and you are signed out everywhere else. Sign in with it now."];
        return RedirectToPage("/Account/SignIn");
    }
}
