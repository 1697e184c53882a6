using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class SignInModel(PasswordCheck passwords, SigningIn signingIn, Texts texts) : PageModel
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
        if (verdict.IsTooMany) return TooManyTries();
        if (verdict.Person is not { } person) return Refuse("E-mail and password do not fit together.");
        if (person.SuspendedAt is not null) return Refuse("This account is closed for now. Ask whoever runs this site.");

        await signingIn.SignInAsync(person.Id, withSecondFactor: false, ct);
        return LocalRedirect(LocalPath.Of(ReturnUrl) ?? Request.PathBase + "/learn");
    }

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError("", texts[sentence]);
        return Page();
    }

    private PageResult TooManyTries()
    {
        Response.Headers.RetryAfter = ((int)SignInLimit.Window.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var page = Refuse("There were too many tries for this account. Try again in 15 minutes, or let us send you a mail to set a new password.");
        page.StatusCode = StatusCodes.Status429TooManyRequests;
        return page;
    }
}
