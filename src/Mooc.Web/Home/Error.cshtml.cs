using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mooc.Web.Home;

/// <summary>What a reader sees after an error of ours: a number that stands in the log as well, and nothing internal.</summary>
[IgnoreAntiforgeryToken]
public sealed partial class ErrorModel(ILogger<ErrorModel> log) : PageModel
{
    public string Id => HttpContext.TraceIdentifier;

    public IActionResult OnGet() => Show();

    public IActionResult OnPost() => Show();

    private IActionResult Show()
    {
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>() is null) return NotFound();

        ShowedNumber(Id);
        return Page();
    }

    [LoggerMessage(LogLevel.Error, "The reader was shown the number {Id} for the error above")]
    private partial void ShowedNumber(string id);
}
