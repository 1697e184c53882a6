using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>
/// One person's account: what they may do, and whether they get in. Nothing of what they learn stands here. Administrators cannot change their own account here, so
/// that one of them always stays.
/// </summary>
public sealed class PersonModel(MoocDb db, UserManager<Person> users, CurrentPerson me, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Standing Shown { get; private set; } = null!;
    public bool IsMe => Id == me.Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await db.People.Where(person => person.Id == Id).Select(person => new Standing(
            person.Name, person.Email!, person.EmailConfirmed, person.Role, person.CreatedAt, person.SuspendedAt, person.TwoFactorEnabled,
            db.UserPasskeys.Count(passkey => passkey.UserId == person.Id),
            db.Sessions.Count(session => session.PersonId == person.Id),
            db.Sessions.Where(session => session.PersonId == person.Id).Max(session => (DateTime?)session.SeenAt))).SingleOrDefaultAsync(ct);
        if (found is null) return NotFound();

        Shown = found;
        return Page();
    }

    public Task<IActionResult> OnPostRoleAsync(Role role, [FromServices] RoleChange change) => WithAsync(async person =>
    {
        if (Enum.IsDefined(role)) await change.GiveAsync(person, role);
        return texts["{0} has the role {1} from now on.", person.Name, texts.NameOf(person.Role)];
    });

    public Task<IActionResult> OnPostSuspendAsync([FromServices] Suspension suspension, CancellationToken ct) => WithAsync(async person =>
    {
        await suspension.BeginAsync(person, ct);
        return texts["The account is suspended and signed out everywhere."];
    });

    public Task<IActionResult> OnPostReopenAsync([FromServices] Suspension suspension) => WithAsync(async person =>
    {
        await suspension.EndAsync(person);
        return texts["The account is open again."];
    });

    public Task<IActionResult> OnPostSignOutAsync([FromServices] Sessions sessions, [FromServices] AuditLog audit, CancellationToken ct) => WithAsync(async person =>
    {
        await sessions.EndAllAsync(person.Id, except: null, ct);
        audit.Add(AccountActs.SignedOut, person.Id);
        await db.SaveChangesAsync(ct);
        return texts["{0} is signed out everywhere.", person.Name];
    });

    public Task<IActionResult> OnPostSecondFactorAsync([FromServices] SecondFactorLoss loss, CancellationToken ct) => WithAsync(async person =>
    {
        await loss.TakeAwayAsync(person, ct);
        return texts["The second factor is taken away; a mail tells {0}.", person.Name];
    });

    private async Task<IActionResult> WithAsync(Func<Person, Task<string>> act)
    {
        if (IsMe || await users.FindByIdAsync(Id.ToString()) is not { } person) return NotFound();

        TempData["note"] = await act(person);
        return LocalRedirect($"{Request.PathBase}/admin/people/{Id}");
    }

    public sealed record Standing(
        string Name, string Email, bool IsConfirmed, Role Role, DateTime CreatedAt, DateTime? SuspendedAt, bool HasCodes, int Passkeys, int Sessions, DateTime? SeenAt);
}
