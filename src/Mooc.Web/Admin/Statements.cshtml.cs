using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Site;
using Mooc.Web.Xapi;

namespace Mooc.Web.Admin;

/// <summary>Looks through the statements of the record store.</summary>
public sealed class StatementsModel(StatementSearch search, ActivityIds ids, Texts texts) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public StatementFilter Filter { get; set; } = new();

    public IReadOnlyList<StatementSummary> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null at the end.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(long? after)
    {
        var query = Filter.ToStatementQuery(ids.Base, out var faults);
        foreach (var (field, fault) in faults) ModelState.AddModelError(field, texts[fault]);
        if (!ModelState.IsValid) return;

        var page = await search.FindAsync(query with { Limit = PageSize }, after, seesOnly: null);
        Rows = [.. page.Statements.Select(StatementSummary.Of)];
        Next = page.Next?.ToString(CultureInfo.InvariantCulture);
    }
}
