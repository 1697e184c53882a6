using System.Net;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Mooc.Web.Site;

/// <summary>
/// Stops the start with one sentence that names the setting. Data annotations see one property at a time; this sees misspelt keys, folders and addresses.
/// </summary>
public sealed class SiteOptionsCheck(IConfiguration configuration) : IValidateOptions<SiteOptions>
{
    /// <summary>Sections below <c>Mooc</c> that other features bind for themselves.</summary>
    private static readonly string[] OtherSections = ["Xapi", "Forward", "Content"];

    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        string[] faults = [.. UnknownKeys(), .. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> UnknownKeys()
    {
        var known = typeof(SiteOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite).Select(property => property.Name).Concat(OtherSections).ToArray();

        return configuration.GetSection("Mooc").GetChildren()
            .Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => $"Mooc:{child.Key} is no setting of this site; known are {string.Join(", ", known)}.");
    }

    private static IEnumerable<string> Faults(SiteOptions options)
    {
        if (options.PublicUrl is { } url && !IsWebAddress(url))
            yield return "Mooc:PublicUrl must be an absolute http or https address without query, such as https://learn.example.org.";

        if (!Directory.Exists(options.CoursesFolder))
            yield return $"Mooc:CoursesFolder names '{options.CoursesFolder}', which does not exist; start the site in the folder that holds it, or name another.";

        foreach (var proxy in options.KnownProxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
                yield return $"Mooc:KnownProxies holds '{proxy}', which is neither an IP address nor a network such as 10.0.0.0/8.";

        if (options.Smtp.Host is not null && string.IsNullOrWhiteSpace(options.Smtp.From))
            yield return "Mooc:Smtp:From is missing; with Mooc:Smtp:Host set, name the address that mails come from.";
    }

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
