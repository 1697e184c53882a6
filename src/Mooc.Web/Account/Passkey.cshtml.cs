using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class PasskeyModel(Passkeys passkeys, OwnPassword ownPassword, UserManager<Person> users, CurrentPerson me, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public UserPasskeyInfo Passkey { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync(await MeAsync()) is not { } passkey) return NotFound();

        Passkey = passkey;
        Name = passkey.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync()
    {
        var person = await MeAsync();
        if (await FindAsync(person) is not { } passkey) return NotFound();

        Passkey = passkey;
        if (Name?.Trim() is not { Length: > 0 and <= 100 } name)
        {
            ModelState.AddModelError(nameof(Name), texts["Give the passkey a name."]);
            return Page();
        }

        await passkeys.RenameAsync(person, passkey, name);
        return Back(texts["Saved."]);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] SecondFactorDuty duty, CancellationToken ct)
    {
        if (await FindAsync(await MeAsync()) is not { } passkey) return NotFound();

        Passkey = passkey;
        if (await ownPassword.AskAsync(this, nameof(Password), Password, ct) is not { } person) return Page();
        if (await duty.MustKeepPasskeyAsync(person, ct))
        {
            ModelState.AddModelError("", texts["Your role needs a second factor. Turn one-time codes on or add another passkey first; then you can remove this one."]);
            return Page();
        }

        await passkeys.RemoveAsync(person, passkey);
        return Back(texts["The passkey is removed."]);
    }

    private RedirectToPageResult Back(string note)
    {
        TempData["note"] = note;
        return RedirectToPage("/Account/Passkeys");
    }

    private async Task<Person> MeAsync() => (await users.FindByIdAsync(me.Id.ToString()))!;

    private async Task<UserPasskeyInfo?> FindAsync(Person person)
    {
        if (Id.Length > 1400 || !Base64Url.IsValid(Id)) return null;
        return await users.GetPasskeyAsync(person, Base64Url.DecodeFromChars(Id));
    }
}
