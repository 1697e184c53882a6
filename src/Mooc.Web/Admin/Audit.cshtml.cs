using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Admin;

/// <summary>What was done with special rights, the latest first.</summary>
public sealed class AuditModel(MoocDb db, IEnumerable<Act> acts, Texts texts) : PageModel
{
    public const int PageSize = 50;

    private readonly Dictionary<string, string> _sentences = acts.ToDictionary(act => act.Name, act => act.Sentence, StringComparer.Ordinal);

    /// <summary>Only entries older than this one.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>Only this act.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    /// <summary>Only what this person did or was done to them.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    public string? PersonName { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool HasOlder { get; private set; }

    /// <summary>Every act by what the page says of it, in the order of the alphabet.</summary>
    public IEnumerable<KeyValuePair<string, string>> Choices => _sentences.Select(act => KeyValuePair.Create(act.Key, texts[act.Value])).OrderBy(act => act.Value, StringComparer.CurrentCulture);

    public string Said(string act) => _sentences.TryGetValue(act, out var sentence) ? texts[sentence] : act;

    /// <summary>What the site does by itself nobody asked for, neither here nor at the shell.</summary>
    public bool IsOfTheSite(string act) => acts.Any(one => one.Name == act && one.IsOfTheSite);

    public string OlderQuery => new QueryString().Add("act", Act ?? "").Add("person", Person?.ToString() ?? "").Add("before", Rows[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).Value!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (Before is { } before) entries = entries.Where(entry => entry.Id < before);
        if (!string.IsNullOrEmpty(Act)) entries = entries.Where(entry => entry.Act == Act);
        if (Person is { } person)
        {
            entries = entries.Where(entry => entry.ById == person || entry.PersonId == person);
            PersonName = await db.People.Where(row => row.Id == person).Select(row => row.Name).SingleOrDefaultAsync(ct);
        }

        // One more than is shown says whether there is more.
        var found = await entries.OrderByDescending(entry => entry.Id).Take(PageSize + 1).Select(entry => new Row(
            entry.Id, entry.At, entry.Act, entry.Subject,
            entry.ById, db.People.Where(row => row.Id == entry.ById).Select(row => row.Name).FirstOrDefault(),
            entry.PersonId, db.People.Where(row => row.Id == entry.PersonId).Select(row => row.Name).FirstOrDefault())).ToListAsync(ct);
        HasOlder = found.Count > PageSize;
        Rows = [.. found.Take(PageSize)];
    }

    public sealed record Row(long Id, DateTime At, string Act, string? Subject, Guid? ById, string? By, Guid? AboutId, string? About);
}
