using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Trainer;
using Mooc.Web.Trainer.Simulation;
using Mooc.Web.Trainer.Stuck;
using Xunit.Abstractions;

namespace Mooc.Web.Tests.Trainer;

/// <summary>The rules against learners of whom it is known whether they are stuck.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Of_those_whom_the_rules_name_nine_in_ten_are_stuck_and_most_of_the_stuck_are_named()
    {
        var all = new List<Case>();
        foreach (var (seed, days) in new[] { (1, 21), (2, 30), (3, 42), (4, 60) })
        {
            using var site = new MoocSite();
            var played = await Simulated.CohortAsync(site, learners: 40, days, seed);
            all.AddRange(await CasesAsync(played));
        }

        var named = all.Where(one => one.Reason is not null).ToList();
        var precision = (double)named.Count(one => one.IsStuck) / named.Count;
        var recall = (double)named.Count(one => one.IsStuck) / all.Count(one => one.IsStuck);
        foreach (var group in all.Where(one => one.IsStuck || one.Reason is not null).GroupBy(one => (one.Kind, one.IsStuck, one.Reason?.Rule)).OrderBy(group => group.Key.Kind))
            output.WriteLine($"{group.Key.Kind,-20} {(group.Key.IsStuck ? "stuck" : "not stuck"),-10} {group.Key.Rule?.ToString() ?? "not named",-20} {group.Count()}");
        output.WriteLine($"{all.Count} learners, {all.Count(one => one.IsStuck)} stuck, {named.Count} named: precision {precision:F3}, recall {recall:F3}");

        Assert.True(precision >= 0.9, $"precision {precision:F3}");
        Assert.True(recall >= 0.7, $"recall {recall:F3}");
    }

    [Theory]
    [InlineData(LearnerKind.GivesUpAtQuestion, StuckRule.WrongAgain)]
    [InlineData(LearnerKind.GivesUpAtAssessment, StuckRule.FailedAgain)]
    [InlineData(LearnerKind.LeavesAttemptOpen, StuckRule.AttemptLeftOpen)]
    [InlineData(LearnerKind.AvoidsAssessment, StuckRule.AllButAssessment)]
    [InlineData(LearnerKind.NeverBegins, StuckRule.NotBegun)]
    [InlineData(LearnerKind.LosesInterest, StuckRule.WentQuiet)]
    public async Task Who_is_stuck_in_one_way_is_named_for_that_reason(LearnerKind kind, StuckRule rule)
    {
        using var site = new MoocSite();
        var played = await Simulated.CohortAsync(site, [kind, kind, LearnerKind.Fast, LearnerKind.Fast, LearnerKind.Fast], days: 90);

        var reasons = (await CasesAsync(played)).Where(one => one.Kind == kind).Select(one => one.Reason?.Rule);

        Assert.Equal([rule, rule], reasons);
    }

    [Fact]
    public async Task Making_all_rows_again_from_the_statements_changes_nothing()
    {
        using var site = new MoocSite();
        await Simulated.CohortAsync(site, learners: 10, days: 20);

        var verified = await Mooc.Web.Tests.Commands.TestShell.ShellAsync(site, "rebuild", "--verify");

        Assert.Equal(0, verified.Code);
        Assert.True(await site.WithDbAsync(db => db.Standings.CountAsync()) > 5);
        Assert.True(await site.WithDbAsync(db => db.AnswerHistories.CountAsync()) > 50);
    }

    private static async Task<IReadOnlyList<Case>> CasesAsync(Simulated played)
    {
        await using var scope = played.Site.Services.CreateAsyncScope();
        var cohort = (await scope.ServiceProvider.GetRequiredService<MyCohorts>().AnyAsync(played.Cohort, default))!;
        var rows = scope.ServiceProvider.GetRequiredService<CohortRows>();
        var pace = await rows.PacesAsync([cohort], default);
        var now = played.Site.Clock.GetUtcNow().UtcDateTime;
        var cases = new List<Case>();
        await foreach (var row in rows.ReadAsync([cohort]))
        {
            var learner = played.Learners.Single(one => one.Account.PersonId == row.Person);
            cases.Add(new Case(learner.Kind, learner.IsStuck, StuckList.Of(row, pace, now)?.Reason));
        }

        return cases;
    }

    private sealed record Case(LearnerKind Kind, bool IsStuck, Reason? Reason);
}
