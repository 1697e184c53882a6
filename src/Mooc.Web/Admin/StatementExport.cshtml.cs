using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;
using Mooc.Web.Xapi;
using Mooc.Xapi.Querying;

namespace Mooc.Web.Admin;

/// <summary>The statements that a filter finds, as a table or as JSON lines. Sent page by page as they are read, however many there are.</summary>
[EnableRateLimiting(Doors.Costly)]
public sealed class StatementExportModel(StatementSearch search, ActivityIds ids, AuditLog audit, MoocDb db) : PageModel
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    [BindProperty(SupportsGet = true, Name = "")]
    public StatementFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken ct)
    {
        var query = Filter.ToStatementQuery(ids.Base, out var faults);
        if (faults.Count > 0) return NotFound();

        audit.Add(AdminActs.StatementsExported, subject: kind);
        await db.SaveChangesAsync(ct);
        Response.ContentType = kind == "csv" ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"statements.{kind}\"";
        if (kind == "csv") await WriteAsync(StatementSummary.Columns, ct);
        await foreach (var found in AllAsync(query, ct))
        {
            if (kind == "csv") await WriteAsync(StatementSummary.Of(found).Cells, ct);
            else await WriteLineAsync(found.Json, ct);
        }

        return new EmptyResult();
    }

    private async IAsyncEnumerable<FoundStatement> AllAsync(StatementQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        long? after = null;
        do
        {
            ct.ThrowIfCancellationRequested();
            var page = await search.FindAsync(query with { Ascending = true }, after, seesOnly: null);
            foreach (var found in page.Statements) yield return found;
            after = page.Next;
        }
        while (after is not null);
    }

    private Task WriteAsync(IEnumerable<string> cells, CancellationToken ct) => WriteLineAsync(Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)) + "\r"), ct);

    private async Task WriteLineAsync(byte[] line, CancellationToken ct)
    {
        await Response.Body.WriteAsync(line, ct);
        await Response.Body.WriteAsync(LineEnd, ct);
    }

    /// <summary>What a table program would take for a formula is made a text.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) && !IsNumber(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
}
