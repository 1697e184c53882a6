using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Mooc.Web.Site;

/// <summary>
/// Serves kept pages to readers without any cookie, before routing, sessions or views have run. A browser may keep its copy but asks whether it still holds.
/// </summary>
internal sealed class AnonymousPageCache(RequestDelegate next, AnonymousPages pages)
{
    private static readonly StringValues Vary = "Cookie, Accept-Language, Accept-Encoding";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Headers.Cookie.Count > 0 || context.Request.QueryString.HasValue)
        {
            await next(context);
            return;
        }

        var key = string.Concat(SiteLanguages.Current, "\n", context.Request.PathBase.Value, context.Request.Path.Value);
        if (pages.Find(key) is { } kept)
        {
            await ServeAsync(context, kept);
            return;
        }

        await MakeAsync(context, key);
    }

    private async Task MakeAsync(HttpContext context, string key)
    {
        var generation = pages.Generation;
        var encodings = context.Request.Headers.AcceptEncoding;
        var target = context.Response.Body;
        using var copy = new MemoryStream();

        // The page is made plain here and compressed once for all.
        context.Request.Headers.Remove("Accept-Encoding");
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = target;
            context.Request.Headers.AcceptEncoding = encodings;
        }

        if (AnonymousPages.MayKeep(context) && context.Response.StatusCode == StatusCodes.Status200OK && !context.Response.HasStarted)
        {
            var page = Finish(copy.ToArray(), context.Response.ContentType!);
            pages.Add(key, page, generation);
            await ServeAsync(context, page);
            return;
        }

        copy.Position = 0;
        await copy.CopyToAsync(target, context.RequestAborted);
    }

    private static AnonymousPage Finish(byte[] body, string contentType) =>
        new(body, SiteAsset.Compress(body), $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"", contentType);

    private static Task ServeAsync(HttpContext context, AnonymousPage page)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = Vary;
        response.Headers.ETag = page.ETag;
        if (context.Request.Headers.IfNoneMatch == page.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            return Task.CompletedTask;
        }

        var compressed = SiteAsset.AcceptsBrotli(context.Request);
        var body = compressed ? page.Brotli : page.Plain;
        if (compressed) response.Headers.ContentEncoding = "br";
        response.ContentType = page.ContentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
