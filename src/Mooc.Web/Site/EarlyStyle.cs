namespace Mooc.Web.Site;

/// <summary>Tells the browser of the style sheet in the headers of a page, so that it fetches it before it has read the page: nothing is painted without it.</summary>
internal sealed class EarlyStyle(RequestDelegate next, SiteAssets assets)
{
    private readonly string _link = $"<{assets.StyleSheet}>; rel=preload; as=style";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var (response, link) = ((HttpResponse, string))state;
            if (response.StatusCode == StatusCodes.Status200OK && response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true) response.Headers.Link = link;
            return Task.CompletedTask;
        }, (context.Response, _link));
        return next(context);
    }
}
