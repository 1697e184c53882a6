using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Account;
using Mooc.Web.Tests.House;

namespace Mooc.Web.Tests.Site;

/// <summary>
/// Who gets in where. <c>Endpoints.txt</c> has one line an address with the roles that it opens for, and is read by people: a new address without a line
/// fails, and so does one that opens for somebody else than its line says.
/// </summary>
public sealed class EndpointTests : IDisposable
{
    private static readonly string File = Path.Combine(SourceTree.Root, "tests/Mooc.Web.Tests/Endpoints.txt");

    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Every_address_opens_for_those_whom_its_line_names()
    {
        var lines = new List<string>();
        foreach (var endpoint in _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => !SiteAddresses.IsOfEngine(endpoint)))
            lines.Add($"{UrlOf(endpoint)}{MethodsOf(endpoint)}: {string.Join(' ', await RolesOfAsync(endpoint))}".TrimEnd());
        var written = string.Join('\n', lines.Distinct().Order(StringComparer.Ordinal)) + "\n";
        if (Environment.GetEnvironmentVariable("MOOC_WRITE_ENDPOINTS") is not null) await System.IO.File.WriteAllTextAsync(File, written);

        var known = await System.IO.File.ReadAllLinesAsync(File);
        var now = written.TrimEnd('\n').Split('\n');
        Assert.True(known.SequenceEqual(now), $"""
            Endpoints.txt does not say who gets in where. Write it anew and look at every changed line:
            MOOC_WRITE_ENDPOINTS=1 dotnet test tests/Mooc.Web.Tests --filter EndpointTests
            New:  {string.Join("\n      ", now.Except(known))}
            Gone: {string.Join("\n      ", known.Except(now))}
            """);
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("learner")]
    [InlineData("trainer")]
    [InlineData("author")]
    [InlineData("administrator")]
    public async Task Whom_an_address_does_not_name_sees_nothing_of_it(string role)
    {
        var visitor = role == "anonymous" ? _site.Visitor() : await _site.PersonAsync("Sam", Enum.Parse<Role>(role, ignoreCase: true));
        var seen = new List<string>();

        foreach (var (url, roles) in Lines().Where(line => !line.Roles.Contains(role)))
        {
            await visitor.OpenAsync(Sample(url));
            if (visitor.Status == HttpStatusCode.OK && !visitor.Address.Contains("/account/sign-in", StringComparison.Ordinal)) seen.Add(url);
        }

        Assert.Empty(seen);
    }

    /// <summary>Addresses that hold something of one person are only asked for their door here; whose they are is each feature's own test.</summary>
    private static IEnumerable<(string Url, string[] Roles)> Lines() => System.IO.File.ReadLines(File).Select(line => line.Split(": "))
        .Select(line => (Address: line[0].TrimEnd(':').Split(' '), Roles: line.Length > 1 ? line[1].Split(' ') : []))
        .Where(line => line.Address.Length == 1 || line.Address[1].Contains("GET", StringComparison.Ordinal))
        .Select(line => (line.Address[0], line.Roles));

    /// <summary>An address with something in its gaps.</summary>
    internal static string Sample(string url) => string.Join('/', url.Split('/').Select(segment => segment switch
    {
        "{course}" => "tiny",
        "{unit}" => "welcome",
        _ when segment.StartsWith("{unit:", StringComparison.Ordinal) => "final-test",
        _ when segment.EndsWith(":guid}", StringComparison.Ordinal) => "00000000-0000-7000-8000-000000000000",
        _ when segment.EndsWith(":int}", StringComparison.Ordinal) => "1",
        _ when segment.StartsWith("export.{", StringComparison.Ordinal) => "export.csv",
        _ when segment.StartsWith('{') => "x",
        _ => segment,
    }));

    /// <summary>Nothing for a page, which answers GET and POST.</summary>
    private static string MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } only ? " " + string.Join(',', only.HttpMethods.Order(StringComparer.Ordinal)) : "";

    private static string UrlOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private async Task<IEnumerable<string>> RolesOfAsync(RouteEndpoint endpoint)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;

        // What a page's class declares is known once the page is compiled.
        var metadata = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? new EndpointMetadataCollection((await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata)).EndpointMetadata ?? [])
            : endpoint.Metadata;
        if (metadata.GetMetadata<IAllowAnonymous>() is not null) return ["anonymous", .. Enum.GetNames<Role>().Select(role => role.ToLowerInvariant())];

        var policy = await AuthorizationPolicy.CombineAsync(services.GetRequiredService<IAuthorizationPolicyProvider>(),
            metadata.GetOrderedMetadata<IAuthorizeData>(), metadata.GetOrderedMetadata<AuthorizationPolicy>());
        var authorization = services.GetRequiredService<IAuthorizationService>();
        var entitled = new List<string>();
        foreach (var role in Enum.GetNames<Role>())
            if ((await authorization.AuthorizeAsync(Somebody(role), policy!)).Succeeded) entitled.Add(role.ToLowerInvariant());
        return entitled;
    }

    private static ClaimsPrincipal Somebody(string role) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()), new Claim(ClaimTypes.Role, role)], "session"));
}
