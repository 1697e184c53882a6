using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;

namespace Mooc.Web.Admin;

/// <summary>Everybody with an account, found by a piece of name or address.</summary>
public sealed class PeopleModel(MoocDb db) : PageModel
{
    public const int PageSize = 50;
    private const int LongestQuery = 100;

    /// <summary>A piece of the name or the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    /// <summary>Only those who are suspended.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Suspended { get; set; }

    [BindProperty(SupportsGet = true, Name = "n")]
    public int Number { get; set; } = 1;

    public int Found { get; private set; }
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string QueryOf(int page) => new QueryString().Add("q", Q ?? "").Add("role", Role?.ToString() ?? "").Add("suspended", Suspended ? "true" : "false")
        .Add("n", page.ToString(CultureInfo.InvariantCulture)).Value!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var people = Matching(Q?.Trim());
        Found = await people.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Pages);
        Rows = await people.OrderBy(person => person.Name).ThenBy(person => person.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(person => new Row(person.Id, person.Name, person.Email!, person.Role, person.SuspendedAt,
                db.Sessions.Where(session => session.PersonId == person.Id).Max(session => (DateTime?)session.SeenAt)))
            .ToListAsync(ct);
    }

    private IQueryable<Person> Matching(string? typed)
    {
        var people = db.People.AsNoTracking();
        if (Role is { } role) people = people.Where(person => person.Role == role);
        if (Suspended) people = people.Where(person => person.SuspendedAt != null);
        if (string.IsNullOrEmpty(typed)) return people;

        // The database's own upper case knows only the letters of ASCII on SQLite, so a name is also looked for as it was typed.
        var (piece, upper) = (typed[..Math.Min(typed.Length, LongestQuery)], typed[..Math.Min(typed.Length, LongestQuery)].ToUpperInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // Becomes SQL, where a string has no culture.
        return people.Where(person => person.Name.Contains(piece) || person.Name.ToUpper().Contains(upper) || person.NormalizedEmail!.Contains(upper));
#pragma warning restore CA1304, CA1311, CA1862
    }

    public sealed record Row(Guid Id, string Name, string Email, Role Role, DateTime? SuspendedAt, DateTime? SeenAt);
}
