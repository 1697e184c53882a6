using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Web.Xapi;

namespace Mooc.Web.Admin;

/// <summary>One statement as JSON.</summary>
public sealed class StatementModel(StatementSearch search) : PageModel
{
    private static readonly JsonSerializerOptions ForPeople = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Guid Id { get; private set; }
    public bool IsVoided { get; private set; }
    public string Json { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var current = await search.FindAsync(id, voided: false, seesOnly: null, ct);
        if ((current ?? await search.FindAsync(id, voided: true, seesOnly: null, ct)) is not { } found) return NotFound();

        (Id, IsVoided) = (id, current is null);
        using var json = JsonDocument.Parse(found.Json);
        Json = JsonSerializer.Serialize(json.RootElement, ForPeople);
        return Page();
    }
}
