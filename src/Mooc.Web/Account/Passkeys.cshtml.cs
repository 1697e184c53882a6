using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class PasskeysModel(Passkeys passkeys, OwnPassword ownPassword, UserManager<Person> users, Sessions sessions, CurrentPerson me, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required(ErrorMessage = "Give the passkey a name."), StringLength(100, ErrorMessage = "Give the passkey a name.")]
    public string Name { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<UserPasskeyInfo> Mine { get; private set; } = [];

    public bool IsNeeded => me.Me.LacksSecondFactor;
    public string ReturnQuery => QueryString.Create("returnUrl", LocalPath.Of(ReturnUrl) ?? "").Value!;

    public async Task OnGetAsync() => Mine = await passkeys.OfAsync(await MeAsync());

    /// <summary>Asked by the script: the password opens the way to a challenge.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && await ownPassword.AskAsync(this, nameof(Password), Password, ct) is { } person) return Content(await passkeys.NewAsync(person), "application/json");

        var fault = ModelState.Values.SelectMany(field => field.Errors).First().ErrorMessage;
        return new ContentResult { Content = fault, ContentType = "text/plain; charset=utf-8", StatusCode = Response.StatusCode == 200 ? 400 : Response.StatusCode };
    }

    public async Task<IActionResult> OnPostAddAsync(string? credential, CancellationToken ct)
    {
        var person = await MeAsync();
        if (ModelState.IsValid && await passkeys.AddAsync(person, Name.Trim(), credential ?? ""))
        {
            await sessions.ConfirmAsync(me.Me, ct);
            TempData["note"] = texts["The passkey is added. You can sign in with it from now on."];
            return LocalPath.Of(ReturnUrl) is { } back ? LocalRedirect(back) : RedirectToPage(pageName: null, pageHandler: "");
        }

        if (ModelState.IsValid) ModelState.AddModelError("", texts["The passkey was not made. Try again, or use another device."]);
        Mine = await passkeys.OfAsync(person);
        return Page();
    }

    private async Task<Person> MeAsync() => (await users.FindByIdAsync(me.Id.ToString()))!;
}
