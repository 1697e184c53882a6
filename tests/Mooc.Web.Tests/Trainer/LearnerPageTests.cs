using System.Net;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Tests.Commands;

namespace Mooc.Web.Tests.Trainer;

public sealed class LearnerPageTests : IDisposable
{
    private readonly MoocSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_trainer_sees_progress_answers_and_attempts_and_no_private_words()
    {
        var (tom, page) = await TakenAsync();

        await tom.OpenAsync(page);

        Assert.Contains("Which year was it?", tom.Text, StringComparison.Ordinal);
        Assert.Contains("passed with 4 of 4 points", tom.Text, StringComparison.Ordinal);
        Assert.Contains("Completed “Tiny rights”", tom.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(WholeCourse.Reflection, tom.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_look_stands_in_the_learners_own_list()
    {
        var (tom, page) = await TakenAsync();
        await tom.OpenAsync(page);
        await tom.OpenAsync(page);
        var anna = await _site.AgainAsync("Anna");

        await anna.OpenAsync("/account/my-data");

        Assert.Equal(2, anna.Page.QuerySelectorAll("#seen tbody tr").Length);
        Assert.Contains("Tom", anna.Page.QuerySelector("#seen")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_ends_the_sight_at_once()
    {
        var (tom, page) = await TakenAsync();
        var anna = await _site.AgainAsync("Anna");

        await anna.OpenAsync("/trainer/mine");
        await anna.PressAsync("Leave the cohort (City hall)");
        await tom.OpenAsync(page);

        Assert.Equal(HttpStatusCode.NotFound, tom.Status);
        Assert.Equal(0, await _site.WithDbAsync(db => db.RecordLooks.CountAsync()));
    }

    [Fact]
    public async Task Another_trainer_sees_nothing_by_the_same_address()
    {
        var (_, page) = await TakenAsync();
        var eva = await _site.TrainerAsync("Eva");

        await eva.OpenAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, eva.Status);

        // Nor through a cohort of her own.
        var own = await eva.CohortAsync("Eva's");
        await eva.OpenAsync($"/trainer/{own}/learners/{page.Split('/')[^1]}");
        Assert.Equal(HttpStatusCode.NotFound, eva.Status);
    }

    private async Task<(Visitor Trainer, string Page)> TakenAsync()
    {
        var tom = await _site.TrainerAsync("Tom");
        var cohort = await tom.CohortAsync("City hall");
        var anna = await WholeCourse.TakeAsync(_site, "Anna");
        await anna.JoinAsync(cohort);
        var member = await _site.WithDbAsync(db => db.CohortMembers.Select(row => row.Id).SingleAsync());
        return (tom, $"/trainer/{cohort}/learners/{member}");
    }
}
