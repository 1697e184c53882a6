using System.Globalization;
using System.Net;

namespace Mooc.Web.Tests.Site;

public sealed class SecurityTxtTests
{
    [Fact]
    public async Task Security_txt_names_the_contact_and_has_not_expired()
    {
        using var site = new MoocSite { Settings = { ["Mooc:Contact"] = "rights@city.example" } };
        var lines = (await site.Visitor().Http.GetStringAsync("/.well-known/security.txt")).Split('\n');

        Assert.Contains("Contact: mailto:rights@city.example", lines);
        var expires = Assert.Single(lines, line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..];
        Assert.InRange(DateTimeOffset.Parse(expires, CultureInfo.InvariantCulture), DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddYears(1));
    }

    [Fact]
    public async Task Without_a_contact_there_is_none()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/.well-known/security.txt");

        Assert.Equal(HttpStatusCode.NotFound, anna.Status);
    }
}
