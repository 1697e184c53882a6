using System.Net;

namespace Mooc.Web.Tests.Site;

public sealed class HomePageTests
{
    [Fact]
    public async Task The_home_page_opens_without_a_cookie()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/");

        Assert.Equal(HttpStatusCode.OK, anna.Status);
        Assert.False(anna.Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_language_in_the_address_is_spoken()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/de/");

        Assert.Equal("de", anna.Page.DocumentElement.GetAttribute("lang"));
    }
}
