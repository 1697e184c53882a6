using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class FirstModel(FirstAdministrator first, Registration registration, PasswordRules rules, UserManager<Person> users, SigningIn signingIn, SealedCookie cookie) : PageModel
{
    private const string CookieName = "first";

    [BindProperty, PersonName]
    public string Name { get; set; } = "";

    [BindProperty, MailAddress]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a password with at least 8 characters.")]
    public string Password { get; set; } = "";

    public bool HasKey => first.Knows(cookie.Read(CookieName));

    public IActionResult OnGet(string? key)
    {
        if (string.IsNullOrEmpty(key)) return Page();

        // The secret leaves the address at once.
        cookie.Set(CookieName, key, TimeSpan.FromHours(1));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] Texts texts, CancellationToken ct)
    {
        if (!HasKey) return Page();

        // All that could go wrong is looked at before the key is used up.
        if (ModelState.IsValid && rules.FaultOf(Password, Name, Email) is { } fault) ModelState.AddModelError(nameof(Password), texts[fault]);
        if (ModelState.IsValid && await users.FindByEmailAsync(Email.Trim()) is not null) ModelState.AddModelError(nameof(Email), texts["There is an account with this address already. Use another one."]);
        if (!ModelState.IsValid || !first.Take(cookie.Read(CookieName))) return Page();

        var outcome = await registration.CreateAsync(new NewPerson(Name, Email, Password, Role.Administrator, SiteLanguages.Current, AccountActs.FirstAdministrator), ct);
        cookie.Delete(CookieName);
        if (outcome.Person is not { } person) return Page();

        await signingIn.SignInAsync(person.Id, withSecondFactor: false, ct);
        return RedirectToPage("/Account/SecondFactor", new { returnUrl = Request.PathBase + "/admin" });
    }
}
