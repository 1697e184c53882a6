using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Site;

namespace Mooc.Web.Data;

/// <summary>
/// Says that the site cannot reach its storage, and when to come back. The page is made of nothing but text: no layout, since that might ask the same database.
/// </summary>
internal sealed partial class StorageTrouble(Texts texts, SiteAssets assets, SiteOptions options, ILogger<StorageTrouble> log) : IExceptionHandler
{
    private const int SecondsToWait = 30;

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken ct)
    {
        if (!Causes(exception).Any(StorageUnavailableException.IsOfTheMachine)) return false;

        StorageUnavailable(exception);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page(), ct);
        return true;
    }

    /// <summary>An IOException alone may be a reader who hung up: only what EF or the queue of writes reports counts.</summary>
    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is StorageUnavailableException or System.Data.Common.DbException) yield return cause;
            else if (cause is not (DbUpdateException or InvalidOperationException)) yield break;
    }

    private string Page()
    {
        var heading = HtmlEncoder.Default.Encode(texts["The site cannot store anything at the moment"]);
        return $"""
            <!DOCTYPE html>
            <html lang="{SiteLanguages.Current}" dir="{SiteLanguages.DirectionOf(SiteLanguages.Current)}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{heading} – {HtmlEncoder.Default.Encode(options.SiteName)}</title>
              <link rel="stylesheet" href="{assets.StyleSheet}">
            </head>
            <body>
              <main id="main" class="page">
                <h1>{heading}</h1>
                <p class="lead">{HtmlEncoder.Default.Encode(texts["Nothing of what you just sent was kept. Please go back and send it again in half a minute."])}</p>
              </main>
            </body>
            </html>
            """;
    }

    [LoggerMessage(LogLevel.Error, "The database could not be used; the reader was asked to come back")]
    private partial void StorageUnavailable(Exception fault);
}
