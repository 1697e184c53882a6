using System.Text.Json;

namespace Mooc.Web.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mooc-check-").FullName;

    public CheckTests() => TinyCourse.WriteTo(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_good_folder_is_good()
    {
        var answer = await TestShell.RunAsync("check", _folder);

        Assert.True(answer.Code == 0, answer.Out + answer.Error);
        Assert.StartsWith("1 course, 3 units", answer.Out.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_a_right_answer_is_told_with_file_line_and_code()
    {
        BreakTheWelcome();

        var answer = await TestShell.RunAsync("check", _folder);

        Assert.Equal(1, answer.Code);
        Assert.Matches($@"(?m)^{_folder}/tiny/01-start/01-welcome\.md:\d+:\d+: error [a-z-]+ \S", answer.Out);
        Assert.Contains("1 error ", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_link_leads_to_outside_of_the_folder_is_not_shown()
    {
        if (OperatingSystem.IsWindows()) return;

        using var secrets = new MoocSite();
        File.WriteAllText(Path.Combine(secrets.Folder, "secret.md"), "canary-7391");
        File.CreateSymbolicLink(Path.Combine(_folder, "tiny/01-start/03-out.md"), Path.Combine(secrets.Folder, "secret.md"));

        var answer = await TestShell.RunAsync("check", _folder);

        Assert.Contains("link-leaves-folder", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-7391", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_become_annotations_for_GitHub()
    {
        BreakTheWelcome();

        var answer = await TestShell.RunAsync("check", _folder, "--format", "github");

        Assert.Matches(@"(?m)^::error file=\S+/01-welcome\.md,line=\d+,col=\d+,title=[a-z-]+::\S", answer.Out);
    }

    [Fact]
    public async Task Problems_are_told_to_scripts_as_JSON()
    {
        BreakTheWelcome();

        var answer = await TestShell.RunAsync("check", _folder, "--json");

        var report = JsonDocument.Parse(answer.Out).RootElement;
        Assert.Equal(1, report.GetProperty("errors").GetInt32());
        Assert.Equal("error", report.GetProperty("problems")[0].GetProperty("severity").GetString());
    }

    [Fact]
    public async Task The_sites_own_folder_is_checked_where_none_is_named()
    {
        var answer = await TestShell.RunAsync("check", $"--Mooc:CoursesFolder={_folder}");

        Assert.Equal(0, answer.Code);
    }

    [Fact]
    public async Task A_folder_that_is_one_course_is_checked_as_that_course()
    {
        BreakTheWelcome();

        var answer = await TestShell.RunAsync("check", Path.Combine(_folder, "tiny"));

        Assert.Equal(1, answer.Code);
        Assert.Contains($"{_folder}/tiny/01-start/01-welcome.md:", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_is_shown_with_a_caret_and_the_cure()
    {
        TinyCourse.Write(_folder, "tiny/01-start/01-welcome.md", "---\nid: welcome\ntitle: Welcome\n---\nLook \there: [x](nowhere.md)\n");

        var answer = await TestShell.RunAsync("check", _folder);

        Assert.Contains("     5 | Look  here: [x](nowhere.md)\n       |             ^\n       Cure: Link to a Markdown file", answer.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_any_Markdown_is_refused_with_one_sentence()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;

        var answer = await TestShell.RunAsync("check", empty);

        Assert.Equal(2, answer.Code);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task The_folder_above_the_courses_is_refused_and_theirs_named()
    {
        var above = Path.Combine(_folder, "above");
        TinyCourse.WriteTo(Path.Combine(above, "courses"));

        var answer = await TestShell.RunAsync("check", above);

        Assert.Equal(2, answer.Code);
        Assert.Contains($"did you mean {Path.Combine(above, "courses")}?", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_Markdown_that_is_no_course_is_told_how_to_become_one()
    {
        var foreign = Path.Combine(_folder, "foreign");
        TinyCourse.Write(foreign, "README.md", "# Notes\n");

        var answer = await TestShell.RunAsync("check", foreign);

        Assert.Equal(1, answer.Code);
        Assert.Contains("mooc fix --adopt", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_counts_what_there_is_and_what_is_translated()
    {
        TinyCourse.Write(_folder, "tiny/course.de.md", "---\ntitle: \"Kleine Rechte\"\nsummary: \"Ein kurzer Kurs.\"\n---\nWillkommen.\n");

        var answer = await TestShell.RunAsync("status", _folder, "--json");

        var course = JsonDocument.Parse(answer.Out).RootElement[0];
        Assert.Equal(3, course.GetProperty("units").GetInt32());
        var german = course.GetProperty("translations")[0];
        Assert.Equal(("de", 1, 0, 5), (german.GetProperty("language").GetString(), german.GetProperty("current").GetInt32(),
            german.GetProperty("outdated").GetInt32(), german.GetProperty("missing").GetInt32()));
    }

    private void BreakTheWelcome()
    {
        var file = Path.Combine(_folder, "tiny/01-start/01-welcome.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("- [x] 2018", "- [ ] 2018", StringComparison.Ordinal));
    }
}
