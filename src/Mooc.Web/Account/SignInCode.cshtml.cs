using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class SignInCodeModel(HalfSignedIn half, SecondFactor secondFactor, SigningIn signingIn, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the code."), StringLength(64, ErrorMessage = "Enter the code.")]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await half.FindAsync() is null ? RedirectToPage("/Account/SignIn", new { returnUrl = LocalPath.Of(ReturnUrl) }) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await half.FindAsync() is not { } person) return RedirectToPage("/Account/SignIn", new { returnUrl = LocalPath.Of(ReturnUrl) });
        if (!ModelState.IsValid) return Page();

        var verdict = await secondFactor.CheckAsync(person, Code, ct);
        if (verdict.IsTooMany) SignInLimit.Announce(Response);
        if (verdict.Person is null)
        {
            ModelState.AddModelError(nameof(Code), verdict.IsTooMany
                ? texts["There were too many tries for this account. Try again in 15 minutes, or let us send you a mail to set a new password."]
                : texts["This is not the code of this moment. Each code works once."]);
            return Page();
        }

        half.Forget();
        await signingIn.SignInAsync(person.Id, withSecondFactor: true, ct);
        return LocalRedirect(LocalPath.Of(ReturnUrl) ?? Request.PathBase + "/learn");
    }
}
