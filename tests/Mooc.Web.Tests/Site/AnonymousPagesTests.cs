using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Courses;
using Mooc.Web.Site;

namespace Mooc.Web.Tests.Site;

public sealed class AnonymousPagesTests
{
    [Fact]
    public async Task A_page_is_made_once_and_anew_when_the_courses_are_read_again()
    {
        using var site = new MoocSite();
        var pages = site.Services.GetRequiredService<AnonymousPages>();
        var anna = site.Visitor();
        await anna.OpenAsync("/courses");
        var kept = pages.Find("en\n/courses");

        TinyCourse.Write(site.CoursesFolder, "tiny/course.md", """
            ---
            id: tiny
            title: "Changed rights"
            summary: "A short course for tests."
            language: en
            licence: CC-BY-4.0
            ---
            Welcome.
            """);
        await anna.OpenAsync("/courses");
        Assert.Same(kept, pages.Find("en\n/courses"));
        Assert.Contains("Tiny rights", anna.Text, StringComparison.Ordinal);

        await site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default);
        await anna.OpenAsync("/courses");
        Assert.Contains("Changed rights", anna.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_language_has_its_own()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();
        await anna.OpenAsync("/courses");

        await anna.OpenAsync("/de/courses");

        Assert.Equal("Kurse", anna.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();
        await anna.OpenAsync("/courses/tiny");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/courses/tiny");
        again.Headers.IfNoneMatch.Add(anna.Answer.Headers.ETag!);

        await anna.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, anna.Status);
    }

    [Fact]
    public async Task Brotli_is_sent_to_those_who_take_it_and_says_the_same()
    {
        using var site = new MoocSite();
        var anna = site.Visitor();
        var plain = await anna.Http.GetStringAsync("/courses/tiny");
        using var wish = new HttpRequestMessage(HttpMethod.Get, "/courses/tiny");
        wish.Headers.AcceptEncoding.ParseAdd("gzip, br");

        using var answer = await anna.Http.SendAsync(wish);

        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        using var unpacked = new StreamReader(new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        Assert.Equal(plain, await unpacked.ReadToEndAsync());
    }

    [Fact]
    public async Task A_page_of_somebody_signed_in_is_stored_nowhere()
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");

        await anna.OpenAsync("/courses/tiny");

        Assert.True(anna.Answer.Headers.CacheControl!.NoStore);
        Assert.Null(site.Services.GetRequiredService<AnonymousPages>().Find("en\n/courses/tiny"));
    }
}
