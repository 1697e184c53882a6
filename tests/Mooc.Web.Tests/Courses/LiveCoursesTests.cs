using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Courses;
using Mooc.Web.Courses.Publishing;

namespace Mooc.Web.Tests.Courses;

/// <summary>A change of the courses folder comes online while people read.</summary>
public sealed class LiveCoursesTests : IDisposable
{
    private const string Welcome = "tiny/01-start/01-welcome.md";

    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_saved_file_is_online_without_anybodys_doing()
    {
        _site.Settings["Mooc:Content:Watch"] = "true";
        var anna = _site.Visitor();
        await anna.OpenAsync("/learn/tiny/welcome");

        Rename("Welcome back");

        await Eventually.IsTrueAsync(async () => (await anna.OpenAsync("/learn/tiny/welcome")).QuerySelector("h1")?.TextContent == "Welcome back");
    }

    [Fact]
    public async Task A_folder_of_new_files_is_online_too()
    {
        _site.Settings["Mooc:Content:Watch"] = "true";
        var anna = _site.Visitor();
        await anna.OpenAsync("/courses/tiny");

        TinyCourse.Write(_site.CoursesFolder, "tiny/03-more/module.md", "---\nid: more\ntitle: \"More\"\n---\nMore.\n");
        TinyCourse.Write(_site.CoursesFolder, "tiny/03-more/01-extra.md", "---\nid: extra\ntitle: \"Extra\"\n---\nAn extra page.\n");

        await Eventually.IsTrueAsync(async () => (await anna.OpenAsync("/courses/tiny")).QuerySelector(".units a[href='/learn/tiny/extra']") is not null);
    }

    [Fact]
    public async Task A_request_sees_one_version_from_its_beginning_to_its_end()
    {
        var published = _site.Services.GetRequiredService<PublishedCourses>();
        var http = _site.Services.GetRequiredService<IHttpContextAccessor>();
        http.HttpContext = new DefaultHttpContext();
        var seen = published.Library;

        Rename("Welcome back");
        await published.PublishAsync(default);

        Assert.Same(seen, published.Library);
        http.HttpContext = null;
        Assert.NotSame(seen, published.Library);
    }

    [Fact]
    public async Task Whoever_reads_during_a_swap_reads_the_old_page_or_the_new_one()
    {
        var published = _site.Services.GetRequiredService<PublishedCourses>();
        var mixtures = new List<string>();
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var reader = _site.Visitor();
            while (!over.IsCancellationRequested)
            {
                var page = await reader.OpenAsync("/learn/tiny/welcome");
                var titles = $"{page.QuerySelector(".crumbs")!.TextContent} {page.QuerySelector("h1")!.TextContent}";
                if (titles.Contains("Old", StringComparison.Ordinal) == titles.Contains("New", StringComparison.Ordinal)) lock (mixtures) mixtures.Add(titles);
            }
        })).ToList();

        for (var i = 0; i < 40; i++)
        {
            await WriteAllAsync(i % 2 == 0 ? "New" : "Old");
            await published.PublishAsync(default);
        }

        await over.CancelAsync();
        await Task.WhenAll(readers);
        Assert.DoesNotContain(mixtures, titles => !titles.Contains("Tiny rights", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_page_keeps_its_last_good_version_and_the_author_reads_why()
    {
        var published = _site.Services.GetRequiredService<PublishedCourses>();
        var file = Path.Combine(_site.CoursesFolder, Welcome);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("[x]", "[ ]", StringComparison.Ordinal));
        await published.PublishAsync(default);

        var ben = await _site.AuthorAsync("Ben");
        Assert.Equal("Welcome", (await ben.OpenAsync("/learn/tiny/welcome")).QuerySelector("h1")!.TextContent);
        await ben.OpenAsync("/admin/content");

        var row = ben.Page.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(Welcome, StringComparison.Ordinal));
        Assert.Contains("Put an x between the brackets of each right option.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Its last good version is online.", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "The courses folder is not there any more.")]
    [InlineData(false, "The courses folder holds no course any more.")]
    public async Task A_folder_that_is_gone_takes_no_course_with_it(bool isGone, string told)
    {
        var ada = await _site.AdministratorAsync("Ada");
        Directory.Delete(_site.CoursesFolder, recursive: true);
        if (!isGone) Directory.CreateDirectory(_site.CoursesFolder);

        await ada.OpenAsync("/admin/content");
        await ada.PressAsync("Read the courses again");

        Assert.Contains(told, ada.Text, StringComparison.Ordinal);
        Assert.Equal("Tiny rights", (await ada.OpenAsync("/courses/tiny")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_stamp_changes_with_every_file_and_with_no_hidden_one()
    {
        var before = FolderStamp.Of(_site.CoursesFolder);
        TinyCourse.Write(_site.CoursesFolder, ".git/index", "x");
        TinyCourse.Write(_site.CoursesFolder, "tiny/.01-welcome.md.swp", "x");
        Assert.Equal(before, FolderStamp.Of(_site.CoursesFolder));

        TinyCourse.Write(_site.CoursesFolder, "tiny/images/bridge.png", "x");
        Assert.NotEqual(before, FolderStamp.Of(_site.CoursesFolder));
    }

    private void Rename(string title)
    {
        var file = Path.Combine(_site.CoursesFolder, Welcome);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"Welcome\"", $"\"{title}\"", StringComparison.Ordinal));
    }

    /// <summary>The same word in three files: course, module and page.</summary>
    private async Task WriteAllAsync(string word)
    {
        foreach (var (name, title) in new[] { ("tiny/course.md", "Course"), ("tiny/01-start/module.md", "Module"), (Welcome, "Page") })
        {
            var file = Path.Combine(_site.CoursesFolder, name);
            var lines = await File.ReadAllLinesAsync(file);
            lines[Array.FindIndex(lines, line => line.StartsWith("title:", StringComparison.Ordinal))] = $"title: \"{word} {title}\"";
            await File.WriteAllLinesAsync(file, lines);
        }
    }
}
