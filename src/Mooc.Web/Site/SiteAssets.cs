using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Mooc.Web.Site;

/// <summary>
/// The style sheet and the script: the small files of <c>wwwroot/css</c> and <c>wwwroot/js</c>, joined at start into one file each whose name holds
/// its hash, so that a browser asks once and keeps it for a year.
/// </summary>
public sealed class SiteAssets
{
    private readonly FrozenDictionary<string, SiteAsset> _byName;

    public SiteAssets()
    {
        var css = Join("css", ".css", "text/css; charset=utf-8");
        var js = Join("js", ".js", "text/javascript; charset=utf-8");
        StyleSheet = css.Path;
        Script = js.Path;
        SiteAsset[] pictures = [.. Pictures()];
        Icon = pictures.Single(picture => picture.Path.StartsWith("/assets/icon-", StringComparison.Ordinal)).Path;
        _byName = new[] { css, js }.Concat(pictures).ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);
    }

    /// <summary>Address of the style sheet, such as <c>/assets/site-1a2b3c4d.css</c>.</summary>
    public string StyleSheet { get; }

    /// <summary>Address of the script.</summary>
    public string Script { get; }

    /// <summary>Address of the picture that stands for the site.</summary>
    public string Icon { get; }

    public SiteAsset? Find(string path) => _byName.GetValueOrDefault(path);

    private static SiteAsset Join(string folder, string ending, string mediaType)
    {
        var joined = new StringBuilder();
        foreach (var name in Names($"wwwroot.{folder}.", ending)) joined.Append(Encoding.UTF8.GetString(Read(name))).Append('\n');
        return Make("site", ending, mediaType, Encoding.UTF8.GetBytes(joined.ToString()));
    }

    private static IEnumerable<SiteAsset> Pictures() => Names("wwwroot.images.", ".svg").Select(name =>
        Make(name["wwwroot.images.".Length..^".svg".Length], ".svg", "image/svg+xml", Read(name)));

    private static SiteAsset Make(string name, string ending, string mediaType, byte[] body) =>
        new($"/assets/{name}-{Convert.ToHexStringLower(SHA256.HashData(body))[..10]}{ending}", mediaType, body);

    private static IEnumerable<string> Names(string prefix, string ending) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var body = new byte[stream.Length];
        stream.ReadExactly(body);
        return body;
    }
}

/// <summary>A file of the site with its compressed twin, made on first use.</summary>
public sealed class SiteAsset(string path, string mediaType, byte[] body)
{
    private readonly Lazy<byte[]> _brotli = new(() => Compress(body));

    public string Path => path;

    public IResult Serve(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!AcceptsBrotli(context.Request)) return Results.Bytes(body, mediaType);

        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(_brotli.Value, mediaType);
    }

    public static bool AcceptsBrotli(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var list) && list.Any(value => value.Value == "br" && value.Quality != 0);

    public static byte[] Compress(byte[] body)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize)) brotli.Write(body);
        return target.ToArray();
    }
}

internal static class SiteAssetRoutes
{
    public static void MapAssets(this WebApplication app) =>
        app.MapGet("/assets/{file}", (string file, HttpContext context, SiteAssets assets) =>
            assets.Find($"/assets/{file}")?.Serve(context) ?? Results.NotFound()).AllowAnonymous();
}
