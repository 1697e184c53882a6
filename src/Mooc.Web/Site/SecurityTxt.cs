using System.Globalization;

namespace Mooc.Web.Site;

/// <summary>Where to report a weakness, as RFC 9116 wants it. Without a contact in the settings there is no such file.</summary>
internal static class SecurityTxt
{
    private static readonly TimeSpan Validity = TimeSpan.FromDays(180);

    public static void MapSecurityTxt(this WebApplication app) =>
        app.MapGet("/.well-known/security.txt", (SiteOptions options, SiteAddress address, TimeProvider clock) =>
            options.ContactAddress is { } contact && !contact.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
                ? Results.Text(Text(contact, address, clock.GetUtcNow()))
                : Results.NotFound()).AllowAnonymous();

    private static string Text(string contact, SiteAddress address, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"""
        Contact: {contact}
        Expires: {(now + Validity).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}
        Preferred-Languages: {string.Join(", ", SiteLanguages.All.Keys)}
        Canonical: {address.Of(".well-known/security.txt")}

        """);
}
