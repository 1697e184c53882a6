using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

namespace Mooc.Web.Admin;

/// <summary>The keys of systems that use <c>/xapi</c>.</summary>
public sealed class KeysModel(MoocDb db, Credentials credentials, AuditLog audit, SiteAddress address, Texts texts) : PageModel
{
    private const int MostShown = 500;

    [BindProperty, Required(ErrorMessage = "Name the system that will use the key."), StringLength(200, ErrorMessage = "The name may have 200 characters.")]
    public string Name { get; set; } = "";

    [BindProperty]
    public IReadOnlyList<string> Scopes { get; set; } = [];

    public IReadOnlyList<Row> Keys { get; private set; } = [];
    public MadeKey? Made { get; private set; }
    public string Endpoint => new Uri(address.Root, "xapi").AbsoluteUri;

    /// <summary>Each scope with what it means.</summary>
    public static IReadOnlyList<(string Scope, string Said)> Choices { get; } =
    [
        (XapiScopes.Everything, "read and write everything"),
        (XapiScopes.ReadAll, "read everything"),
        (XapiScopes.WriteStatements, "write statements"),
        (XapiScopes.ReadStatements, "read all statements"),
        (XapiScopes.ReadOwnStatements, "read the statements that it wrote itself"),
        (XapiScopes.State, "keep states of learners"),
        (XapiScopes.Profile, "keep profiles of activities and learners"),
        (XapiScopes.Define, "say what activities are"),
        (XapiScopes.ReadTrainers, "read the figures of trainers’ pages"),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        // Shown once: what lies in the note is gone when it has been read.
        if (TempData["key"] is string key && TempData["secret"] is string secret) Made = new MadeKey(key, secret);
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        if (Scopes.Count == 0 || Scopes.Except(XapiScopes.All).Any()) ModelState.AddModelError(nameof(Scopes), texts["Choose what the key may do."]);
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Page();
        }

        var (credential, secret) = await credentials.AddAsync(Name, Scopes, ct);
        audit.Add(AdminActs.KeyAdded, subject: credential.Key);
        await db.SaveChangesAsync(ct);
        (TempData["key"], TempData["secret"]) = (credential.Key, secret);
        return Back();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string key, CancellationToken ct)
    {
        if (!await credentials.RevokeAsync(key, ct)) return NotFound();

        audit.Add(AdminActs.KeyRevoked, subject: key);
        await db.SaveChangesAsync(ct);
        TempData["note"] = texts["The key opens nothing any more."];
        return Back();
    }

    private LocalRedirectResult Back() => LocalRedirect($"{Request.PathBase}/admin/keys");

    private async Task LoadAsync(CancellationToken ct) => Keys = await db.Credentials.AsNoTracking()
        .OrderBy(credential => credential.RevokedAt != null).ThenByDescending(credential => credential.CreatedAt).Take(MostShown)
        .Select(credential => new Row(credential.Name, credential.Key, credential.Scope, credential.CreatedAt, credential.RevokedAt)).ToListAsync(ct);

    public sealed record Row(string Name, string Key, string Scope, DateTime CreatedAt, DateTime? RevokedAt);

    public sealed record MadeKey(string Key, string Secret);
}
