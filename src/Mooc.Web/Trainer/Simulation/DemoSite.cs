using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;

namespace Mooc.Web.Trainer.Simulation;

/// <summary>Fills an empty site with a trainer and three cohorts, so that who tries the platform sees the trainer's pages alive: with names, with made-up names, in numbers.</summary>
public sealed class DemoSite(MoocDb db, PublishedCourses courses, Registration registration, CohortKeeping cohorts, CohortSimulation simulation, TimeProvider clock)
{
    public const string TrainerEmail = "trainer@" + SimulatedNames.Domain;

    /// <summary>Why the site cannot be filled, in one sentence; null where it can.</summary>
    public async Task<string?> RefusalAsync(CancellationToken ct)
    {
        if (await db.People.CountAsync(person => person.Role != Role.Administrator, ct) is > 0 and var people)
            return $"This site holds {people} people beside its administrators; a demo is for an empty site. Name another folder with --Mooc:DataFolder=FOLDER.";
        return courses.Library.Courses.Count == 0 ? "There is no published course to fill the site with; name the folder with --Mooc:CoursesFolder=FOLDER." : null;
    }

    /// <summary>The trainer's account, with the password given.</summary>
    public async Task<Person> AddTrainerAsync(string password, CancellationToken ct)
    {
        var outcome = await registration.CreateAsync(new NewPerson("Theo Trainer", TrainerEmail, password, Role.Trainer, Language: null), ct);
        return outcome.Person ?? throw new InvalidOperationException(outcome.Fault ?? "The demo's trainer has an account already.");
    }

    public async Task<IReadOnlyList<SimulatedLearner>> FillAsync(Person trainer, Action<DateTime> setTime, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var course = courses.Library.Courses[0].Id;
        var plans = new List<SimulationPlan>();
        foreach (var (name, privacy, learners, days) in new[] { ("City hall, autumn", Privacy.Named, 48, 60), ("District offices", Privacy.Pseudonyms, 27, 42), ("Fire brigade", Privacy.Numbers, 23, 30) })
        {
            var form = new CohortForm
            {
                Name = name, Courses = [course], Language = "en", StartsOn = today.AddDays(-days), EndsOn = today.AddDays(100 - days), Target = learners, Privacy = privacy,
            };
            var cohort = await cohorts.CreateAsync(form, trainer.Id, ct);
            var code = await db.Cohorts.Where(row => row.Id == cohort).Select(row => row.Code).SingleAsync(ct);
            plans.Add(new SimulationPlan(code, course, SimulationPlan.Mixture(learners), days, plans.Count + 7, LanguagesOf(course)));
        }

        return await simulation.RunAsync(plans, setTime, ct);
    }

    /// <summary>Two in three read the course in its own language, one in a translation, where there is one.</summary>
    private IReadOnlyList<string> LanguagesOf(string course) =>
        courses.Library.Find(course, "en")!.Languages is [var own, var other, ..] ? [own, own, other] : ["en"];
}
