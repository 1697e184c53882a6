using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>Asks a session that began with a password alone for the second factor that the account has.</summary>
[EnableRateLimiting(Doors.SignIn)]
public sealed class SecondFactorCheckModel(SecondFactor secondFactor, Sessions sessions, UserManager<Person> users, CurrentPerson me, MoocDb db, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the code."), StringLength(64, ErrorMessage = "Enter the code.")]
    public string Code { get; set; } = "";

    public bool HasCodes { get; private set; }
    public bool HasPasskey { get; private set; }

    private string GoOn => LocalPath.Of(ReturnUrl) ?? Request.PathBase + "/learn";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => me.Me.LacksSecondFactor ? await ShowAsync(ct) : LocalRedirect(GoOn);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return await ShowAsync(ct);

        var verdict = await secondFactor.CheckAsync((await users.FindByIdAsync(me.Id.ToString()))!, Code, ct);
        if (verdict.IsTooMany) SignInLimit.Announce(Response);
        if (verdict.Person is not null)
        {
            await sessions.ConfirmAsync(me.Me, ct);
            return LocalRedirect(GoOn);
        }

        ModelState.AddModelError(nameof(Code), verdict.IsTooMany
            ? texts["There were too many tries for this account. Try again in 15 minutes, or let us send you a mail to set a new password."]
            : texts["This is not the code of this moment. Each code works once."]);
        return await ShowAsync(ct);
    }

    private async Task<PageResult> ShowAsync(CancellationToken ct)
    {
        HasCodes = await db.People.AnyAsync(person => person.Id == me.Id && person.TwoFactorEnabled, ct);
        HasPasskey = await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == me.Id, ct);
        return Page();
    }
}
