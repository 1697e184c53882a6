using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class EmailModel(OwnPassword ownPassword, AddressChange change, UserManager<Person> users, WhoMayRegister who, Texts texts) : PageModel
{
    [BindProperty, MailAddress]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && !who.MayHave(Email)) ModelState.AddModelError(nameof(Email), texts["Addresses of this mail domain cannot register here."]);
        if (!ModelState.IsValid || await ownPassword.AskAsync(this, nameof(Password), Password, ct) is not { } person) return Page();

        // Whether somebody else has the address is nobody's business; then no mail goes out.
        if (await users.FindByEmailAsync(Email.Trim()) is not { } holder || holder.Id == person.Id) await change.AskAsync(person, Email.Trim(), ct);
        TempData["note"] = texts["A mail is on its way to {0}. Open the link in it to confirm the address.", Email.Trim()];
        return LocalRedirect(Request.PathBase + "/account");
    }
}
