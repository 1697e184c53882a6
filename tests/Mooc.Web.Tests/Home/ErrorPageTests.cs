using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mooc.Web.Courses;

namespace Mooc.Web.Tests.Home;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task An_unknown_address_is_answered_in_the_readers_language_with_a_way_on()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/de/courses/gibt-es-nicht");

        Assert.Equal(HttpStatusCode.NotFound, anna.Status);
        Assert.Equal("Diese Seite gibt es nicht", anna.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/de/courses", anna.Page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.NotNull(anna.Page.QuerySelector("main a[href='/de/courses/tiny']"));
    }

    [Fact]
    public async Task The_language_switch_of_an_error_page_leads_to_the_address_that_was_asked_for()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/de/courses/gibt-es-nicht?q=a");

        Assert.Equal("/en/courses/gibt-es-nicht?q=a", anna.Page.QuerySelector(".langs a[lang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_error_of_ours_shows_a_number_and_nothing_internal()
    {
        using var site = new MoocSite();

        // The page cannot be made without this.
        using var broken = site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.RemoveAll<CourseSearch>()));
        using var http = broken.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });

        using var answer = await http.GetAsync("/courses");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Something went wrong", page, StringComparison.Ordinal);
        Assert.NotEmpty(MoocSite.Parser.ParseDocument(page).QuerySelector("main code")!.TextContent);
        Assert.DoesNotMatch("CourseSearch|Exception|\\bat Mooc|Unable to resolve", page);
    }

    [Fact]
    public async Task The_error_page_by_itself_does_not_exist()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();

        await anna.OpenAsync("/error");

        Assert.Equal(HttpStatusCode.NotFound, anna.Status);
    }
}
