using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class PasswordModel(OwnPassword ownPassword, Passwords passwords, CurrentPerson me, Texts texts) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a password with at least 8 characters.")]
    public string NewPassword { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || await ownPassword.AskAsync(this, nameof(Password), Password, ct) is not { } person) return Page();

        if (await passwords.SetAsync(person, NewPassword, keptSession: me.Me.SessionId, ct) is { } fault)
        {
            ModelState.AddModelError(nameof(NewPassword), texts[fault]);
            return Page();
        }

        TempData["note"] = texts["Your new password is set. Other browsers are signed out."];
        return LocalRedirect(Request.PathBase + "/account");
    }
}
