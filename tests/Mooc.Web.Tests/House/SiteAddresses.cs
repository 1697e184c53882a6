using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mooc.Web.Tests.House;

/// <summary>Every address that the running site answers, with the file that answers it.</summary>
internal static class SiteAddresses
{
    public static IReadOnlyList<SiteAddressFile> Of(MoocSite site) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => !IsOfEngine(endpoint))
            .Select(endpoint => new SiteAddressFile("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), FileOf(endpoint)))
            .Distinct()
            .OrderBy(address => address.Url, StringComparer.Ordinal),
    ];

    /// <summary>The pages of the job engine are there in one of two builds; the lists of addresses are those of the other. They have a test of their own.</summary>
    public static bool IsOfEngine(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.StartsWith("/admin/jobs/hangfire/", StringComparison.Ordinal);

    private static string FileOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page) return SourceTree.Web + page.RelativePath;

        if (endpoint.Metadata.GetMetadata<MethodInfo>() is { } handler) return SourceTree.FileOf(handler.DeclaringType!);

        // The framework itself answers, as with health checks: the file that spells the address.
        return SourceTree.Files(SourceTree.Web, ".cs").First(file => file.Text.Contains($"(\"{endpoint.RoutePattern.RawText}\"", StringComparison.Ordinal)).Path;
    }
}

internal sealed record SiteAddressFile(string Url, string File)
{
    public string FirstSegment => Url.Split('/')[1];
    public int Segments => Url.Split('/', StringSplitOptions.RemoveEmptyEntries).Length;
    public string Feature => new SourceFile(File).Feature;
}
