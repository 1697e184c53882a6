using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Content;
using Mooc.Web.Certificates;
using Mooc.Web.Courses;
using Mooc.Web.Learn;
using Mooc.Web.Tests.Commands;
using Mooc.Web.Xapi;

namespace Mooc.Web.Tests.Learn;

/// <summary>A key was wrong and is mended: whom it had wronged gets their due, and nobody loses what they have.</summary>
public sealed class JudgeAnewTests : IDisposable
{
    private const string Test = "tiny/02-end/01-test.md";

    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Who_was_right_all_along_passes_and_gets_the_certificate()
    {
        await FailByOneAnswerAsync("Ben");
        await MendAsync();

        await _site.SweepAsync<JudgeAnew>();
        await _site.SweepAsync<IssueCertificates>();

        Assert.Equal((true, 3m), Assert.Single(await AttemptsAsync()));
        Assert.Equal(1, await _site.WithDbAsync(db => db.Certificates.CountAsync()));
        var ada = await _site.AdministratorAsync("Ada");
        Assert.Contains("tiny/who-decides answers:0 attempts:1 pass:1 fail:0", (await ada.OpenAsync("/admin/audit")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_new_judgement_refers_to_the_old_one_and_comes_once()
    {
        await FailByOneAnswerAsync("Ben");
        await MendAsync();

        for (var i = 0; i < 3; i++) await _site.SweepAsync<JudgeAnew>();

        var judgements = await _site.WithDbAsync(db => db.StoredStatements.Where(row => row.Verb == Verbs.Passed.Id || row.Verb == Verbs.Failed.Id).OrderBy(row => row.Sequence).ToListAsync());
        Assert.Equal(2, judgements.Count);
        Assert.Contains(judgements[0].Id.ToString(), judgements[1].Json, StringComparison.Ordinal);
        Assert.Equal(0, (await _site.ShellAsync("rebuild", "--verify")).Code);
    }

    [Fact]
    public async Task A_key_that_gets_stricter_withdraws_no_certificate()
    {
        await _site.SweepAsync<JudgeAnew>();
        await WholeCourse.TakeAsync(_site, "Anna");
        await _site.SweepAsync<IssueCertificates>();

        await ReplaceAsync(Test, "`5`", "`6`");
        await MendAsync();
        await _site.SweepAsync<JudgeAnew>();
        await _site.SweepAsync<IssueCertificates>();

        Assert.Equal((false, 2m), Assert.Single(await AttemptsAsync()));
        Assert.Equal((1, 1), await _site.WithDbAsync(async db => (await db.Certificates.CountAsync(), await db.CourseCompletions.CountAsync())));
    }

    [Fact]
    public async Task An_option_that_is_worded_anew_takes_no_points_away()
    {
        await FailByOneAnswerAsync("Ben");
        await ReplaceAsync(Test, "The vendor\n", "The one who sells it\n");
        await _site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default);

        await _site.SweepAsync<JudgeAnew>();

        Assert.Equal((false, 2m), Assert.Single(await AttemptsAsync()));
    }

    [Fact]
    public async Task An_answer_outside_assessments_is_judged_anew_and_stays_one_try()
    {
        await _site.SweepAsync<JudgeAnew>();
        var anna = await JoinAsync("Anna");
        await anna.OpenAsync("/learn/tiny/welcome");
        await anna.PressInAsync("#which-year", "Check answers", ("which-year", OptionOf("which-year", "2021")));

        await ReplaceAsync("tiny/01-start/01-welcome.md", "[x] 2018", "[ ] 2018");
        await ReplaceAsync("tiny/01-start/01-welcome.md", "[ ] 2021", "[x] 2021");
        await _site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default);
        await _site.SweepAsync<JudgeAnew>();

        var state = await _site.WithDbAsync(db => db.QuestionStates.SingleAsync(row => row.QuestionId == "which-year"));
        Assert.Equal((true, 1m, 1), (state.Success, state.Raw, state.Tries));
    }

    [GitFact]
    public async Task An_author_is_told_beforehand_how_many_it_touches()
    {
        var repository = TestRepository.Begin(_site.CoursesFolder);
        repository.Commit();
        await FailByOneAnswerAsync("Ben");
        await MendAsync(publish: false);
        await ReplaceAsync("tiny/01-start/02-kinds.md", "<!-- id: hours -->", "<!-- id: hours-again -->");

        var answer = await _site.ShellAsync("check", _site.CoursesFolder, "--against", "HEAD", "--data");

        Assert.Contains("warning key-changed Something else is right in \"who-decides\" now.", answer.Out, StringComparison.Ordinal);
        Assert.Contains("1 answer to this question; 1 would be judged otherwise; 1 attempt would now pass, 0 no longer.", answer.Out, StringComparison.Ordinal);
        Assert.Contains("error id-changed The id of this question was \"hours\" and is \"hours-again\".", answer.Out, StringComparison.Ordinal);
        Assert.Equal(1, answer.Code);
    }

    [GitFact]
    public async Task A_page_with_a_picture_is_compared_like_any_other()
    {
        const string Welcome = "tiny/01-start/01-welcome.md";
        TinyCourse.Write(_site.CoursesFolder, "tiny/images/desk.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        await ReplaceAsync(Welcome, "A city keeps", "![A desk](../images/desk.svg)\n\nA city keeps");
        TestRepository.Begin(_site.CoursesFolder).Commit();
        await ReplaceAsync(Welcome, "[ ] 1999", "[x] 1999");

        Assert.Contains("key-changed", (await TestShell.RunAsync("check", _site.CoursesFolder, "--against", "HEAD")).Out, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task Words_that_were_changed_are_pinned_and_then_nothing_is_left_to_tell()
    {
        TestRepository.Begin(_site.CoursesFolder).Commit();
        await ReplaceAsync(Test, "- [ ] The vendor\n", "- [ ] The one who sells it\n");

        var fixedUp = await TestShell.RunAsync("fix", _site.CoursesFolder, "--against", "HEAD");

        Assert.Contains("pinned the id of \"The vendor\", which reads \"The one who sells it\" now", fixedUp.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("part-", (await TestShell.RunAsync("check", _site.CoursesFolder, "--against", "HEAD")).Out, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task Where_there_were_no_courses_yet_nothing_can_be_lost()
    {
        var repository = TestRepository.Begin(_site.Folder);
        File.WriteAllText(Path.Combine(_site.Folder, "README.md"), "Soon.");
        repository.Run("add", "README.md");
        repository.Run("commit", "-m", "Begin");

        Assert.Equal(0, (await TestShell.RunAsync("check", _site.CoursesFolder, "--against", "HEAD")).Code);
    }

    [GitFact]
    public async Task A_revision_that_is_none_is_told_in_a_sentence()
    {
        TestRepository.Begin(_site.CoursesFolder).Commit();

        var answer = await TestShell.RunAsync("check", _site.CoursesFolder, "--against", "nowhere");

        Assert.Equal(2, answer.Code);
        Assert.Contains("Git does not know nowhere here", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>Everything done but the test, where two of four answers count and a third would, were the key right.</summary>
    private async Task FailByOneAnswerAsync(string name)
    {
        await _site.SweepAsync<JudgeAnew>();
        var learner = await JoinAsync(name);
        foreach (var unit in new[] { "welcome", "kinds" })
        {
            await learner.OpenAsync($"/learn/tiny/{unit}");
            await learner.PressAsync("Mark as read and go on");
        }

        await learner.OpenAsync("/learn/tiny/final-test");
        await learner.PressAsync("Start");
        await learner.PressAsync("Check answers", ("privacy-right", "true"), ("who-decides", OptionOf("who-decides", "The vendor")), ("how-many", "5"), ("parking-right", "true"));
    }

    private async Task<Visitor> JoinAsync(string name)
    {
        var learner = await _site.LearnerAsync(name);
        await learner.OpenAsync("/courses/tiny");
        await learner.PressAsync("Join this course");
        return learner;
    }

    /// <summary>It was the vendor who decides, after all.</summary>
    private async Task MendAsync(bool publish = true)
    {
        await ReplaceAsync(Test, "- [x] The council", "- [ ] The council");
        await ReplaceAsync(Test, "- [ ] The vendor", "- [x] The vendor");
        if (publish) await _site.Services.GetRequiredService<PublishedCourses>().PublishAsync(default);
    }

    private async Task ReplaceAsync(string file, string before, string after)
    {
        var path = Path.Combine(_site.CoursesFolder, file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(before, after, StringComparison.Ordinal));
    }

    private string OptionOf(string question, string text) =>
        ((ChoiceQuestion)_site.Services.GetRequiredService<PublishedCourses>().Library.Find("tiny", "en")!.Question(question)!).Options.First(option => option.Text == text).Id;

    private Task<List<(bool?, decimal?)>> AttemptsAsync() =>
        _site.WithDbAsync(async db => (await db.Attempts.ToListAsync()).ConvertAll(attempt => (attempt.Passed, attempt.Raw)));
}
