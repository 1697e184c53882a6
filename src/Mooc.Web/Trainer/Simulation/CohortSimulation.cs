using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Certificates;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Learn;

namespace Mooc.Web.Trainer.Simulation;

/// <summary>
/// Plays a cohort from its first day to now: learners register, join, learn and get stuck through the same code as real ones, so that what trainers see of them is what they would see.
/// The tests measure the rules of being stuck with it, and <c>mooc demo</c> fills a site. The one thing that is set is the time.
/// </summary>
public sealed class CohortSimulation(IServiceScopeFactory scopes, PublishedCourses courses, Answering answering, Finishing finishing, Attempting attempting, TimeProvider clock)
{
    private static readonly int[] Hours = [8, 11, 14, 19];

    /// <param name="plans">The cohorts; they are played side by side, because statements are stored in the order of time.</param>
    /// <param name="setTime">Sets the clock that the services were given. Called with times that never go back.</param>
    /// <param name="ct">Stops between two days.</param>
    public async Task<IReadOnlyList<SimulatedLearner>> RunAsync(IReadOnlyList<SimulationPlan> plans, Action<DateTime> setTime, CancellationToken ct)
    {
        var end = clock.GetUtcNow().UtcDateTime;
        var longest = plans.Max(plan => plan.Days);
        var all = new List<(SimulationPlan Plan, SimulatedLearner Learner)>();
        for (var day = 0; day < longest; day++)
        {
            ct.ThrowIfCancellationRequested();
            var midnight = end.Date.AddDays(day - longest);
            foreach (var plan in plans.Where(plan => longest - plan.Days == day))
            {
                setTime(midnight.AddHours(7));
                foreach (var learner in await JoinAsync(plan, all.Count, ct)) all.Add((plan, learner));
            }

            await LiveAsync(all, day, longest, midnight, setTime, ct);
        }

        setTime(end);
        return [.. all.Select(one => one.Learner)];
    }

    /// <summary>One day: four times of it, and whoever comes then learns side by side.</summary>
    private async Task LiveAsync(List<(SimulationPlan Plan, SimulatedLearner Learner)> all, int day, int longest, DateTime midnight, Action<DateTime> setTime, CancellationToken ct)
    {
        var session = new SimulatedSession(answering, finishing, attempting, scopes, clock);
        for (var hour = 0; hour < Hours.Length; hour++)
        {
            int DayOf(SimulationPlan plan) => day - (longest - plan.Days);
            var coming = all.Where(one => one.Learner.Hour == hour && one.Learner.ComesOn(DayOf(one.Plan))).ToList();
            if (coming.Count == 0) continue;

            setTime(midnight.AddHours(Hours[hour]));
            await Task.WhenAll(coming.Select(one => session.RunAsync(one.Learner, CourseOf(one.Plan, one.Learner.Language), ct)));
            foreach (var (plan, learner) in coming) learner.PlanNext(DayOf(plan));
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IssueCertificates>().RunAsync(ct);
    }

    private async Task<IReadOnlyList<SimulatedLearner>> JoinAsync(SimulationPlan plan, int before, CancellationToken ct)
    {
        var learners = new List<SimulatedLearner>();
        foreach (var (number, kind) in plan.Kinds.Index())
        {
            var language = plan.Languages[number % plan.Languages.Count];
            await using var scope = scopes.CreateAsyncScope();
            var account = await RegisterAsync(scope.ServiceProvider, before + number, language, ct);
            await scope.ServiceProvider.GetRequiredService<Joining>().JoinAsync(account, plan.Code, ct);
            var enrolment = await scope.ServiceProvider.GetRequiredService<Enrolling>().FindAsync(account.PersonId, plan.CourseId, ct);
            learners.Add(new SimulatedLearner(kind, language, new Random((plan.Seed * 1000) + number)) { Account = account, Enrolment = enrolment!.Value });
        }

        return learners;
    }

    private static async Task<SignedIn> RegisterAsync(IServiceProvider services, int number, string language, CancellationToken ct)
    {
        var (name, email) = SimulatedNames.Of(number);
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var outcome = await services.GetRequiredService<Registration>().CreateAsync(new NewPerson(name, email, password, Role.Learner, language), ct);
        var person = outcome.Person ?? throw new InvalidOperationException($"{email} could not register.");
        var account = await services.GetRequiredService<MoocDb>().LearnerAccounts.Where(row => row.PersonId == person.Id).Select(row => row.Name).SingleAsync(ct);
        return new SignedIn(Guid.Empty, person.Id, name, Role.Learner, LacksSecondFactor: false, language, account, person.CreatedAt, person.CreatedAt);
    }

    private Course CourseOf(SimulationPlan plan, string language) =>
        courses.Library.Find(plan.CourseId, language) ?? throw new InvalidOperationException($"There is no course {plan.CourseId}.");
}
