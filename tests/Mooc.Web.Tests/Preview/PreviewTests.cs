using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Mooc.Web.Preview;

namespace Mooc.Web.Tests.Preview;

/// <summary>The author's own look at the courses: the real pages, in any state, anew after each save.</summary>
public sealed class PreviewTests : IAsyncLifetime, IDisposable
{
    private const string Welcome = "tiny/01-start/01-welcome.md";

    private readonly string _folder = Directory.CreateTempSubdirectory("mooc-test-").FullName;
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    private string Courses => Path.Combine(_folder, "courses");

    public async Task InitializeAsync()
    {
        TinyCourse.WriteTo(Courses);
        _app = PreviewSite.Build(Courses, Path.Combine(_folder, "data"), port: 0);
        await _app.StartAsync();
        _http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(_app.Urls.First()) };
        _http.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public void Dispose() => _http.Dispose();

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_page_is_loaded_anew_after_a_save()
    {
        var before = await OpenAsync("/learn/tiny/welcome");
        var since = before.QuerySelector("[data-preview]")!.GetAttribute("data-preview")!;
        using var changes = await _http.GetStreamAsync(new Uri($"/preview/changes?since={since}", UriKind.Relative));
        using var lines = new StreamReader(changes);
        await lines.ReadLineAsync();

        await EditAsync(Welcome, "title: \"Welcome\"", "title: \"Welcome back\"");

        string? told;
        do told = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(3)); while (told is { Length: 0 });
        Assert.StartsWith("data: ", told, StringComparison.Ordinal);
        var after = await EventuallyAsync("/learn/tiny/welcome", page => page.QuerySelector("h1")?.TextContent == "Welcome back");
        Assert.Equal("Welcome back", after.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_broken_page_is_shown_with_what_is_wrong_and_where()
    {
        await EditAsync(Welcome, "- [x] 2018", "- [ ] 2018");

        var page = await EventuallyAsync("/learn/tiny/welcome", page => page.QuerySelector("[data-problem].bad") is not null);

        Assert.Contains("tiny/01-start/01-welcome.md:", page.QuerySelector("[data-problem].bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Which year was it?", page.QuerySelector("h2[data-line='7']")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tiny/course.md", "---\nlanguage: en\n---\nNo id, no title.\n", "/courses")]
    [InlineData("tiny/01-start/02-kinds.md", "---\nid: welcome\ntitle: \"Taken\"\n---\nAn id that another page has.\n", "/courses/tiny")]
    [InlineData("tiny/01-start/02-kinds.md", "## Question: No front matter?\n\n- [ ] Never\n", "/courses/tiny")]
    public async Task However_broken_a_file_is_its_author_sees_it(string file, string text, string address)
    {
        TinyCourse.Write(Courses, file, text);

        var page = await EventuallyAsync(address, page => page.QuerySelector(".preview .bad") is not null);

        Assert.Contains(file, page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fresh", "Check answers")]
    [InlineData("Right", "Right, and you chose it")]
    [InlineData("Wrong", "You chose this; it is not right")]
    public async Task Every_state_of_a_page_can_be_looked_at(string state, string shown)
    {
        await TakeSeatAsync("Learner", state);

        Assert.Contains(shown, (await OpenAsync("/learn/tiny/welcome")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_kinds_of_questions_and_an_assessment_can_be_seen_answered()
    {
        await TakeSeatAsync("Learner", "Right");
        var kinds = await OpenAsync("/learn/tiny/kinds");
        var test = await OpenAsync("/learn/tiny/final-test");

        Assert.DoesNotContain(kinds.QuerySelectorAll("button"), button => button.TextContent == "Check answers");
        Assert.NotNull(test.QuerySelector("#feedback"));
    }

    [Fact]
    public async Task Who_has_finished_sees_the_course_as_done()
    {
        await TakeSeatAsync("Learner", "Finished");

        var course = await OpenAsync("/courses/tiny");

        Assert.Equal(3, course.QuerySelectorAll(".units .done").Length);
    }

    [Theory]
    [InlineData("None", "Sign in")]
    [InlineData("Author", "Courses and problems")]
    [InlineData("Administrator", "Administration")]
    public async Task Every_role_can_be_looked_through(string role, string link)
    {
        await TakeSeatAsync(role, "Fresh");

        Assert.Contains(link, (await OpenAsync("/courses")).QuerySelector("header.top")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_another_name_than_this_machines_nothing_is_served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/courses");
        request.Headers.Host = "rebound.example";

        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_site_itself_has_no_preview()
    {
        using var site = new MoocSite();

        await site.Visitor().OpenAsync("/preview/preview.js");

        Assert.Null((await site.Visitor().OpenAsync("/courses")).QuerySelector(".preview"));
    }

    private async Task<IHtmlDocument> OpenAsync(string address) => MoocSite.Parser.ParseDocument(await _http.GetStringAsync(new Uri(address, UriKind.Relative)));

    private async Task<IHtmlDocument> EventuallyAsync(string address, Func<IHtmlDocument, bool> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var page = await OpenAsync(address);
            if (isSo(page) || watch.Elapsed > TimeSpan.FromMinutes(3)) return page;
            await Task.Delay(20);
        }
    }

    private async Task TakeSeatAsync(string role, string state)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("role", role), KeyValuePair.Create("state", state), KeyValuePair.Create("back", "/courses")]);
        using var answer = await _http.PostAsync(new Uri("/preview/seat", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    private async Task EditAsync(string file, string before, string after)
    {
        var path = Path.Combine(Courses, file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(before, after, StringComparison.Ordinal));
    }
}
