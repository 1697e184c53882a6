using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

namespace Mooc.Web.Account;

[EnableRateLimiting(Doors.SignIn)]
public sealed class OverviewModel(MoocDb db, UserManager<Person> users, CurrentPerson me, Texts texts) : PageModel
{
    private const int MostSessions = 50;

    public MyAccount Mine { get; private set; } = null!;
    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];
    public string Name { get; private set; } = "";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostNameAsync([PersonName] string name, [FromServices] Sessions sessions, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await ShowAsync(ct);

        var person = await MeAsync();
        person.Name = name.Trim();
        await users.UpdateAsync(person);
        sessions.Refresh(me.Id);
        return Done(texts["Saved. Your name will stand as “{0}” on new certificates.", person.Name]);
    }

    public async Task<IActionResult> OnPostLanguageAsync(string? language, [FromServices] LearningRecords records, [FromServices] Sessions sessions, CancellationToken ct)
    {
        if (language is null || !SiteLanguages.All.ContainsKey(language)) return await ShowAsync(ct);

        var person = await MeAsync();
        person.Language = language;
        await users.UpdateAsync(person);
        sessions.Refresh(me.Id);
        var learner = new Learner(me.Me.AccountName);
        await records.WriteAsync(record => record.Preferred(learner, language, Guid.CreateVersion7()), ct);

        SiteLanguages.Speak(language);
        TempData["note"] = texts["Saved. The pages and mails now speak this language."];
        return LocalRedirect((LanguageInAddress.IsNamed(HttpContext) ? Request.PathBase.Value![..^3] : Request.PathBase.Value) + "/account");
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromServices] AddressChange change, CancellationToken ct)
    {
        var person = await MeAsync();
        if (!person.EmailConfirmed) await change.AskAsync(person, person.Email!, ct);
        return Done(texts["A mail is on its way to {0}. Open the link in it to confirm the address.", person.Email]);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, [FromServices] Sessions sessions, CancellationToken ct)
    {
        if (await db.Sessions.AnyAsync(row => row.Id == session && row.PersonId == me.Id, ct)) await sessions.EndAsync(session, ct);
        return Done(texts["That browser is signed out."]);
    }

    public async Task<IActionResult> OnPostEndOthersAsync([FromServices] Sessions sessions, CancellationToken ct)
    {
        await sessions.EndAllAsync(me.Id, except: me.Me.SessionId, ct);
        return Done(texts["Every other browser is signed out."]);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Mine = await db.People.Where(person => person.Id == me.Id)
            .Select(person => new MyAccount(person.Name, person.Email!, person.EmailConfirmed, person.Language, person.TwoFactorEnabled,
                db.UserPasskeys.Count(passkey => passkey.UserId == person.Id)))
            .SingleAsync(ct);
        Name = Mine.Name;
        var current = me.Me.SessionId;
        Sessions = await db.Sessions.Where(session => session.PersonId == me.Id).OrderByDescending(session => session.SeenAt).Take(MostSessions)
            .Select(session => new SessionRow(session.Id, session.Browser, session.CreatedAt, session.SeenAt, session.Id == current)).ToListAsync(ct);
    }

    private async Task<PageResult> ShowAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Page();
    }

    private async Task<Person> MeAsync() => (await users.FindByIdAsync(me.Id.ToString()))!;

    private RedirectToPageResult Done(string note)
    {
        TempData["note"] = note;
        return RedirectToPage(pageName: null, pageHandler: "");
    }

    public sealed record MyAccount(string Name, string Email, bool IsConfirmed, string? Language, bool HasCodes, int Passkeys);

    public sealed record SessionRow(Guid Id, string Browser, DateTime CreatedAt, DateTime SeenAt, bool IsThis);
}
