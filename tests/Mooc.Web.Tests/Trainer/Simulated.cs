using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mooc.Web.Courses;
using Mooc.Web.Learn;
using Mooc.Web.Trainer;
using Mooc.Web.Trainer.Simulation;

namespace Mooc.Web.Tests.Trainer;

/// <summary>A site with a cohort that has been played for some weeks, and its trainer.</summary>
internal sealed record Simulated(Visitor Trainer, Guid Cohort, IReadOnlyList<SimulatedLearner> Learners)
{
    public MoocSite Site => Trainer.Site;

    public static Task<Simulated> CohortAsync(MoocSite site, int learners, int days = 45, int seed = 1, Privacy privacy = Privacy.Named) =>
        CohortAsync(site, SimulationPlan.Mixture(learners), days, seed, privacy);

    public static async Task<Simulated> CohortAsync(MoocSite site, IReadOnlyList<LearnerKind> kinds, int days = 45, int seed = 1, Privacy privacy = Privacy.Named)
    {
        WeeksCourse.WriteTo(site.CoursesFolder);
        var trainer = await site.TrainerAsync("Tom");
        var cohort = await trainer.CohortAsync("Played", privacy, ("Form.Courses", WeeksCourse.Id));
        var start = site.Clock.GetUtcNow().UtcDateTime.AddDays(-days);
        await site.WithDbAsync(db => db.Cohorts.ExecuteUpdateAsync(set => set.SetProperty(row => row.StartsOn, DateOnly.FromDateTime(start))));

        var plan = new SimulationPlan(await site.CodeOfAsync(cohort), WeeksCourse.Id, kinds, days, seed, ["en", "de"]);
        var services = site.Services;
        var simulation = new CohortSimulation(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<PublishedCourses>(),
            services.GetRequiredService<Answering>(), services.GetRequiredService<Finishing>(), services.GetRequiredService<Attempting>(), site.Clock);
        return new Simulated(trainer, cohort, await simulation.RunAsync([plan], time => site.Clock.Advance(time - site.Clock.GetUtcNow().UtcDateTime), default));
    }
}
