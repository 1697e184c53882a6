namespace Mooc.Web.Site;

/// <summary>The site's own address for mails and certificates: <c>Mooc:PublicUrl</c>, else the first of Urls. Never taken from a request.</summary>
public sealed class SiteAddress(SiteOptions options, IConfiguration configuration)
{
    public Uri Root { get; } = new((options.PublicUrl ?? FirstOfUrls(configuration)).TrimEnd('/') + "/");

    /// <summary>The absolute address of a path such as <c>certificates/123</c>.</summary>
    public string Of(string path) => new Uri(Root, path.TrimStart('/')).AbsoluteUri;

    private static string FirstOfUrls(IConfiguration configuration) =>
        (configuration["urls"] ?? "http://localhost:5080").Split(';')[0].Replace("*", "localhost", StringComparison.Ordinal)
        .Replace("+", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal);
}
