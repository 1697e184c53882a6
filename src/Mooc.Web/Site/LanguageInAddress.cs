using Microsoft.AspNetCore.Diagnostics;

namespace Mooc.Web.Site;

/// <summary>
/// <c>/de/courses</c> is <c>/courses</c> in German. The language moves into the path base, so that every link the page makes keeps it.
/// An address without one speaks the browser's language, until a signed-in reader's own choice is known.
/// </summary>
internal sealed class LanguageInAddress(RequestDelegate next)
{
    private const string Marker = "language-in-address";

    public Task InvokeAsync(HttpContext context)
    {
        if (LanguageOf(context.Request.Path) is { } language)
        {
            context.Request.Path.StartsWithSegments($"/{language}", out var matched, out var rest);
            context.Request.PathBase = context.Request.PathBase.Add(matched);
            context.Request.Path = rest.HasValue ? rest : "/";
            context.Items[Marker] = true;
            SiteLanguages.Speak(language);
        }
        else
        {
            SiteLanguages.Speak(SiteLanguages.OfBrowser(context.Request));
        }

        return next(context);
    }

    /// <summary>Whether the address itself names the language, which then wins over everything else.</summary>
    public static bool IsNamed(HttpContext context) => context.Items.ContainsKey(Marker);

    /// <summary>The address of the page being made in another language. On an error page: of the page that was asked for.</summary>
    public static string SamePage(HttpContext context, string language)
    {
        var request = context.Request;
        var root = IsNamed(context) ? request.PathBase.Value![..^3] : request.PathBase.Value;
        var (path, query) = context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? (new PathString(asked.OriginalPath), asked.OriginalQueryString)
            : (context.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? new PathString(failed.Path) : request.Path, request.QueryString.Value);
        return $"{root}/{language}{path.ToUriComponent()}{query}";
    }

    private static string? LanguageOf(PathString path)
    {
        var value = path.Value.AsSpan();
        if (value.Length < 3 || value[0] != '/' || (value.Length > 3 && value[3] != '/')) return null;

        var language = value[1..3].ToString();
        return SiteLanguages.All.ContainsKey(language) ? language : null;
    }
}
