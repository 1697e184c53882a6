using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class SecondFactorModel(SecondFactor secondFactor, OwnPassword ownPassword, UserManager<Person> users, CurrentPerson me, Seal seal, SiteOptions site) : PageModel
{
    private const string KeyPurpose = "new second factor";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? SealedKey { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";

    public bool IsOn { get; private set; }
    public bool IsNeeded => me.Me.LacksSecondFactor;
    public int RecoveryLeft { get; private set; }
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];
    public string Key { get; private set; } = "";
    public HtmlString Picture { get; private set; } = HtmlString.Empty;
    public string GoOn => LocalPath.Of(ReturnUrl) ?? Request.PathBase + "/account";

    public string ReturnQuery => QueryString.Create("returnUrl", GoOn).Value!;

    public async Task OnGetAsync([FromServices] Texts texts, CancellationToken ct)
    {
        // Only after the redirect that follows their making.
        if (Request.HasNote() && TempData["recovery-codes"] is string codes) RecoveryCodes = codes.Split(' ');
        await LoadAsync(texts, ct);
    }

    public async Task<IActionResult> OnPostOnAsync([FromServices] Texts texts, [FromServices] Sessions sessions, CancellationToken ct)
    {
        var key = seal.Open(KeyPurpose + me.Id, SealedKey) is { } known ? Totp.Read(known) : null;
        if (key is null || Totp.Match(key, Code?.Replace(" ", "", StringComparison.Ordinal) ?? "", HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()) is null)
            ModelState.AddModelError(nameof(Code), texts["This is not the code of this moment. Each code works once."]);
        if (!ModelState.IsValid || await ownPassword.AskAsync(this, nameof(Password), Password, ct) is not { } person) return await ShowAsync(texts, ct);

        await secondFactor.TurnOnAsync(person, key!, ct);
        await sessions.ConfirmAsync(me.Me, ct);
        return await ShowCodesAsync(person, texts["One-time codes are on."], ct);
    }

    public async Task<IActionResult> OnPostRecoveryAsync([FromServices] Texts texts, CancellationToken ct)
    {
        if (!ModelState.IsValid || await ownPassword.AskAsync(this, nameof(Password), Password, ct) is not { TwoFactorEnabled: true } person) return await ShowAsync(texts, ct);
        return await ShowCodesAsync(person, texts["The old recovery codes do not work any more."], ct);
    }

    public async Task<IActionResult> OnPostOffAsync([FromServices] Texts texts, [FromServices] SecondFactorDuty duty, CancellationToken ct)
    {
        if (!ModelState.IsValid || await ownPassword.AskAsync(this, nameof(Password), Password, ct) is not { } person) return await ShowAsync(texts, ct);
        if (await duty.MustKeepCodesAsync(person, ct))
        {
            ModelState.AddModelError("", texts["Your role needs a second factor. Add a passkey first; then you can turn one-time codes off."]);
            return await ShowAsync(texts, ct);
        }

        await secondFactor.TurnOffAsync(person, ct);
        TempData["note"] = texts["One-time codes are off."];
        return LocalRedirect(Request.PathBase + "/account");
    }

    private async Task<IActionResult> ShowCodesAsync(Person person, string note, CancellationToken ct)
    {
        TempData["recovery-codes"] = string.Join(' ', await secondFactor.NewRecoveryCodesAsync(person.Id, ct));
        TempData["note"] = note;
        return RedirectToPage(pageName: null, pageHandler: "", new { returnUrl = LocalPath.Of(ReturnUrl) });
    }

    private async Task<PageResult> ShowAsync(Texts texts, CancellationToken ct)
    {
        await LoadAsync(texts, ct);
        return Page();
    }

    private async Task LoadAsync(Texts texts, CancellationToken ct)
    {
        var person = (await users.FindByIdAsync(me.Id.ToString()))!;
        IsOn = person.TwoFactorEnabled;
        if (IsOn)
        {
            RecoveryLeft = await secondFactor.CountRecoveryCodesAsync(me.Id, ct);
            return;
        }

        // The key travels with the form, sealed, until a code proves that the app has it.
        Key = seal.Open(KeyPurpose + me.Id, SealedKey) ?? Totp.Write(Totp.NewKey());
        SealedKey = seal.Close(KeyPurpose + me.Id, Key, TimeSpan.FromMinutes(30));
        var (issuer, account) = (Uri.EscapeDataString(site.SiteName), Uri.EscapeDataString(person.Email!));
        Picture = QrPicture.Of($"otpauth://totp/{issuer}:{account}?secret={Key}&issuer={issuer}", texts["The key as a picture for the app"]);
    }
}
