using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class SignInModel(PasswordCheck passwords, SigningIn signingIn, HalfSignedIn half, Passkeys passkeys, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, MailAddress]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";

    public string ReturnQuery => QueryString.Create("returnUrl", LocalPath.Of(ReturnUrl) ?? "").Value!;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();

        var verdict = await passwords.CheckAsync(Email, Password, ct);
        if (verdict.IsTooMany)
        {
            SignInLimit.Announce(Response);
            return Refuse(texts["There were too many tries for this account. Try again in 15 minutes, or let us send you a mail to set a new password."]);
        }

        if (verdict.Person is not { } person) return Refuse(texts["E-mail and password do not fit together."]);
        if (person.SuspendedAt is not null) return Refuse(texts["This account is closed for now. Ask whoever runs this site."]);

        if (person.TwoFactorEnabled)
        {
            half.Set(person);
            return RedirectToPage("/Account/SignInCode", new { returnUrl = LocalPath.Of(ReturnUrl) });
        }

        await signingIn.SignInAsync(person.Id, withSecondFactor: false, ct);
        return LocalRedirect(LocalPath.Of(ReturnUrl) ?? Request.PathBase + "/learn");
    }

    /// <summary>Asked by the script.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken ct)
    {
        ModelState.Clear();
        if (await passkeys.CheckAsync(credential) is not { } person) return Refuse(texts["The passkey did not open the account. Try again, or use your password."]);
        if (person.SuspendedAt is not null) return Refuse(texts["This account is closed for now. Ask whoever runs this site."]);

        await signingIn.SignInAsync(person.Id, withSecondFactor: true, ct);
        return LocalRedirect(LocalPath.Of(ReturnUrl) ?? Request.PathBase + "/learn");
    }

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError("", sentence);
        return Page();
    }
}
