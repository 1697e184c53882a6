using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class LeaveModel(Leaving leaving, OwnPassword ownPassword, Passkeys passkeys, CurrentPerson me, MoocDb db) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";

    public bool HasPasskey { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ModelState.IsValid && await ownPassword.AskAsync(this, nameof(Password), Password, ct) is not null ? await LeaveAsync() : await ShowAsync(ct);

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, [FromServices] Texts texts, CancellationToken ct)
    {
        ModelState.Clear();
        if (await passkeys.CheckAsync(credential) is { } person && person.Id == me.Id) return await LeaveAsync();

        ModelState.AddModelError("", texts["The passkey did not open the account. Try again, or use your password."]);
        return await ShowAsync(ct);
    }

    /// <summary>Once begun it is finished, whether or not the browser waits for it.</summary>
    private async Task<IActionResult> LeaveAsync()
    {
        await leaving.LeaveAsync(me.Id, CancellationToken.None);
        SessionCookie.Delete(Response);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return RedirectToPage("/Account/Left");
    }

    private async Task<PageResult> ShowAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct) => HasPasskey = await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == me.Id, ct);
}
