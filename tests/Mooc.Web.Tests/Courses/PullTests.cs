using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Courses;

namespace Mooc.Web.Tests.Courses;

/// <summary>Courses that are kept elsewhere, in Git, and come to the site by a pull.</summary>
public sealed class PullTests : IDisposable
{
    private const string Key = "a key for the forge alone";
    private const string Webhook = "/admin/content/webhook";
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [GitFact]
    public async Task A_push_is_online_once_the_forge_has_told()
    {
        var forge = KeepCoursesElsewhere();
        _site.Settings["Mooc:Content:WebhookKey"] = Key;
        var anna = _site.Visitor();
        await anna.OpenAsync("/courses/tiny");

        Retitle(forge.Folder, "Small rights");
        forge.Commit();
        using var told = await SendAsync("X-Gitlab-Token", Key);

        Assert.Equal(HttpStatusCode.Accepted, told.StatusCode);
        await Eventually.IsTrueAsync(async () => (await anna.OpenAsync("/courses/tiny")).QuerySelector("h1")!.TextContent == "Small rights");
    }

    [GitFact]
    public async Task A_pull_by_the_clock_needs_nobody()
    {
        var forge = KeepCoursesElsewhere();
        _site.Settings["Mooc:Content:PullEvery"] = "10s";
        var ada = await _site.AdministratorAsync("Ada");
        Retitle(forge.Folder, "Small rights");
        forge.Commit();

        await ada.OpenAsync("/admin/content");
        await ada.PressAsync("Read the courses again");

        Assert.Equal("Small rights", (await ada.OpenAsync("/courses/tiny")).QuerySelector("h1")!.TextContent);
    }

    [GitFact]
    public async Task What_git_complains_about_is_told_and_hides_the_password_of_an_address()
    {
        KeepCoursesElsewhere();
        new TestRepository(_site.CoursesFolder).Run("remote", "set-url", "origin", "http://robot:secret@127.0.0.1:9/courses.git");
        _site.Settings["Mooc:Content:PullEvery"] = "1h";
        var ada = await _site.AdministratorAsync("Ada");

        await ada.OpenAsync("/admin/content");
        await ada.PressAsync("Read the courses again");

        Assert.Contains("failed. Git says:", ada.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ada.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Gitlab-Token", Key)]
    [InlineData("Authorization", "Bearer " + Key)]
    [InlineData("X-Hub-Signature-256", null)]
    public async Task A_forge_may_show_the_key_in_its_own_way(string header, string? value)
    {
        _site.Settings["Mooc:Content:WebhookKey"] = Key;

        using var answer = await SendAsync(header, value ?? Sign("{}"));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Gitlab-Token", "a guess that is wrong here")]
    [InlineData("Authorization", "Bearer a guess that is wrong here")]
    [InlineData("X-Hub-Signature-256", "sha256=00")]
    [InlineData("X-Nothing", Key)]
    public async Task A_wrong_key_is_refused(string header, string value)
    {
        _site.Settings["Mooc:Content:WebhookKey"] = Key;

        using var answer = await SendAsync(header, value);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_in_the_settings_there_is_no_such_address()
    {
        using var answer = await SendAsync("X-Gitlab-Token", "");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Guessing_keys_comes_to_an_end()
    {
        _site.Settings["Mooc:Content:WebhookKey"] = Key;
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 25; i++)
        {
            using var answer = await SendAsync("X-Gitlab-Token", $"guess {i}");
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [GitFact]
    public async Task What_learners_do_carries_the_commit_of_what_they_saw()
    {
        var repository = TestRepository.Begin(_site.CoursesFolder);
        var commit = repository.Commit();
        TinyCourse.Write(_site.CoursesFolder, "README.md", "Not part of a course.\n");
        repository.Commit();
        await _site.Visitor().OpenAsync("/courses");
        Assert.Equal(commit, VersionOfTiny());

        Retitle(_site.CoursesFolder, "Small rights");
        await _site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default);
        Assert.Equal(16, VersionOfTiny().Length);

        commit = repository.Commit();
        await _site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default);
        Assert.Equal(commit, VersionOfTiny());
    }

    [GitFact]
    public async Task A_course_with_a_broken_page_goes_by_a_hash_of_what_is_shown()
    {
        var repository = TestRepository.Begin(_site.CoursesFolder);
        repository.Commit();
        await _site.Visitor().OpenAsync("/courses");

        TinyCourse.Write(_site.CoursesFolder, "tiny/01-start/01-welcome.md", "---\nid: welcome\n---\nWithout a title.\n");
        repository.Commit();
        await _site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default);

        Assert.Equal(16, VersionOfTiny().Length);
    }

    [Theory]
    [InlineData("5", "Mooc:Content:PullEvery")]
    [InlineData("1s", "Mooc:Content:PullEvery")]
    [InlineData("often", "Mooc:Content:PullEvery")]
    public async Task A_setting_that_cannot_be_meant_ends_the_start_with_a_sentence(string value, string named)
    {
        var answer = await Commands.TestShell.ShellAsync(_site, "key", "add", "--name", "x", "--scope", "all", $"--Mooc:Content:PullEvery={value}");

        Assert.Equal(2, answer.Code);
        Assert.Contains(named, answer.Error, StringComparison.Ordinal);
    }

    private string VersionOfTiny() => _site.Services.GetRequiredService<PublishedCourses>().Library.Find("tiny", "en")!.Version;

    private TestRepository KeepCoursesElsewhere()
    {
        var forge = TestRepository.Begin(Path.Combine(_site.Folder, "forge"));
        TinyCourse.WriteTo(forge.Folder);
        forge.Commit();
        Directory.Delete(_site.CoursesFolder, recursive: true);
        forge.CloneTo(_site.CoursesFolder);
        return forge;
    }

    private static void Retitle(string folder, string title)
    {
        var file = Path.Combine(folder, "tiny/course.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Tiny rights", title, StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> SendAsync(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);
        return await _site.Visitor().Http.SendAsync(request);
    }

    private static string Sign(string body) => $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(body)))}";
}
