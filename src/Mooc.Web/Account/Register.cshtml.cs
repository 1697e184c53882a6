using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class RegisterModel(Registration registration, WhoMayRegister who, SigningIn signingIn, AddressChange address, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(Name = "invitation", SupportsGet = true)]
    public string? Ticket { get; set; }

    [BindProperty, PersonName]
    public string Name { get; set; } = "";

    [BindProperty, MailAddress]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a password with at least 8 characters.")]
    public string Password { get; set; } = "";

    public bool MayTry => who.MayTry(Ticket);
    public string ReturnQuery => QueryString.Create("returnUrl", LocalPath.Of(ReturnUrl) ?? "").Value!;
    public string? EmailHelp => who.Domains.Count == 0 ? null : texts["An address that ends with {0}.", string.Join(", ", who.Domains.Select(domain => "@" + domain.TrimStart('@')))];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayTry) return Page();
        if (ModelState.IsValid && !who.MayUse(Email, Ticket)) ModelState.AddModelError(nameof(Email), texts["Addresses of this mail domain cannot register here."]);
        if (!ModelState.IsValid) return Page();

        var outcome = await registration.CreateAsync(new NewPerson(Name, Email, Password, Role.Learner, SiteLanguages.Current), ct);
        if (outcome.Fault is { } fault)
        {
            ModelState.AddModelError(nameof(Password), texts[fault]);
            return Page();
        }

        // Whoever registers an address that has an account goes the same way and hears the same; only the mail tells.
        if (outcome.Person is { } person)
        {
            await signingIn.SignInAsync(person.Id, withSecondFactor: false, ct);
            await address.AskAsync(person, person.Email!, ct);
        }

        TempData["note"] = texts["Thank you. We have sent you a mail; please open the link in it."];
        return LocalRedirect(LocalPath.Of(ReturnUrl) ?? Request.PathBase + "/learn");
    }
}
