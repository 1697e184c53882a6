using System.Net;

namespace Mooc.Web.Tests.Admin;

public sealed class ContentPageTests
{
    private const string Broken = "---\ntitle: \"No id\"\n---\nA page that nobody can refer to.\n";

    [Fact]
    public async Task A_course_with_a_broken_page_serves_the_rest_and_reports_the_place()
    {
        using var site = new MoocSite();
        TinyCourse.Write(site.CoursesFolder, "tiny/01-start/03-broken.md", Broken);
        var ada = await site.AdministratorAsync("Ada");

        await ada.OpenAsync("/courses/tiny");
        Assert.Equal(3, ada.Page.QuerySelectorAll(".units a").Length);

        await ada.OpenAsync("/admin/content");
        var row = ada.Page.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("tiny/01-start/03-broken.md", StringComparison.Ordinal));
        Assert.Contains("Error", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_mended_is_online_once_the_courses_are_read_again()
    {
        using var site = new MoocSite();
        TinyCourse.Write(site.CoursesFolder, "tiny/01-start/03-broken.md", Broken);
        var ada = await site.AdministratorAsync("Ada");
        await ada.OpenAsync("/admin/content");

        TinyCourse.Write(site.CoursesFolder, "tiny/01-start/03-broken.md", Broken.Replace("---\ntitle", "---\nid: mended\ntitle", StringComparison.Ordinal));
        await ada.PressAsync("Read the courses again");

        Assert.DoesNotContain("03-broken.md", string.Concat(ada.Page.QuerySelectorAll(".tag.bad").Select(tag => tag.Closest("tr")!.TextContent)), StringComparison.Ordinal);
        await ada.OpenAsync("/courses/tiny");
        Assert.NotNull(ada.Page.QuerySelector(".units a[href='/learn/tiny/mended']"));
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/content")]
    public async Task For_a_learner_these_pages_do_not_exist(string address)
    {
        using var site = new MoocSite();
        var anna = await site.LearnerAsync("Anna");

        await anna.OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, anna.Status);
    }
}
