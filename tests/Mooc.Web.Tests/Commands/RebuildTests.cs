using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Tests.Commands;

public sealed class RebuildTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task After_a_whole_course_the_rows_are_what_the_statements_say()
    {
        await WholeCourse.TakeAsync(_site, "Anna");
        await WholeCourse.TakeAsync(_site, "Ben");

        var answer = await _site.ShellAsync("rebuild", "--verify");

        Assert.True(answer.Code == 0, answer.Out + answer.Error);
        Assert.Matches(@"CourseCompletions\s+2 rows", answer.Out);
    }

    [Fact]
    public async Task Rebuilding_gives_the_same_rows_and_keeps_the_learners_own_words()
    {
        await WholeCourse.TakeAsync(_site, "Anna");
        var before = await ChecksumAsync();

        var answer = await _site.ShellAsync("rebuild", "--json");

        Assert.True(answer.Code == 0, answer.Out + answer.Error);
        Assert.Equal(before, await ChecksumAsync());
        Assert.Equal(WholeCourse.Reflection, await _site.WithDbAsync(db => db.PrivateTexts.Where(text => text.QuestionId == "keep").Select(text => text.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_row_that_was_tampered_with_is_found_and_named()
    {
        await WholeCourse.TakeAsync(_site, "Anna");
        await _site.WithDbAsync(db => db.QuestionStates.Where(state => state.QuestionId == "hours").ExecuteUpdateAsync(set => set.SetProperty(state => state.Tries, 7)));

        var answer = await _site.ShellAsync("rebuild", "--verify");

        Assert.Equal(1, answer.Code);
        Assert.Matches(@"(?m)^QuestionStates EnrolmentId=\S+, QuestionId=hours: Tries is 7 and should be 1\r?$", answer.Out);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_missed_and_comes_back()
    {
        await WholeCourse.TakeAsync(_site, "Anna");
        var before = await ChecksumAsync();
        await _site.WithDbAsync(db => db.UnitCompletions.Where(row => row.UnitId == "welcome").ExecuteDeleteAsync());

        var verified = await _site.ShellAsync("rebuild", "--verify");
        await _site.ShellAsync("rebuild");

        Assert.Equal(1, verified.Code);
        Assert.Contains("UnitId=welcome: is missing", verified.Out, StringComparison.Ordinal);
        Assert.Equal(before, await ChecksumAsync());
        Assert.Equal(0, (await _site.ShellAsync("rebuild", "--verify")).Code);
    }

    [Fact]
    public async Task Verifying_leaves_nothing_behind_in_the_data_folder()
    {
        await WholeCourse.TakeAsync(_site, "Anna");

        await _site.ShellAsync("rebuild", "--verify");

        Assert.Empty(Directory.GetFiles(_site.DataFolder, "verify-*"));
    }

    private async Task<string> ChecksumAsync() =>
        JsonDocument.Parse((await _site.ShellAsync("rebuild", "--verify", "--json")).Out).RootElement.GetProperty("checksum").GetString()!;
}
