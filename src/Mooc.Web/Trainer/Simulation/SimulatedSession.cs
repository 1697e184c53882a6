using Microsoft.EntityFrameworkCore;
using Mooc.Content;
using Mooc.Web.Data;
using Mooc.Web.Learn;

namespace Mooc.Web.Trainer.Simulation;

/// <summary>What a simulated learner does on one day, through the same writers as everybody: answers, asks for hints, reads, takes assessments.</summary>
internal sealed class SimulatedSession(Answering answering, Finishing finishing, Attempting attempting, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int MostTries = 5;
    private const int WrongTriesBeforeGivingUp = 4;

    public async Task RunAsync(SimulatedLearner learner, Course course, CancellationToken ct)
    {
        var units = course.Units.ToList();
        for (var done = 0; done < learner.UnitsASession && learner.Position < units.Count && !learner.IsStuck; done++)
        {
            var unit = units[learner.Position];
            if (StopsBefore(learner, unit, units.Count)) return;

            var isDone = unit.Kind == UnitKind.Assessment ? await TakeAsync(learner, course, unit, ct) : await ReadAsync(learner, course, unit, ct);
            if (!isDone) return;
            learner.Position++;
        }
    }

    private static bool StopsBefore(SimulatedLearner learner, Unit unit, int all)
    {
        if (learner.Kind == LearnerKind.LosesInterest && learner.Position >= learner.StopsAfter * all && learner.Position > 0) learner.IsStuck = true;
        if (learner.Kind == LearnerKind.AvoidsAssessment && unit.Kind == UnitKind.Assessment && learner.Position == all - 1) learner.IsStuck = true;
        return learner.IsStuck;
    }

    /// <returns>False where the learner gave up here.</returns>
    private async Task<bool> ReadAsync(SimulatedLearner learner, Course course, Unit unit, CancellationToken ct)
    {
        var givesUp = learner.Kind == LearnerKind.GivesUpAtQuestion && learner.Position >= learner.StopsAfter * course.Units.Count();
        foreach (var question in unit.Questions)
        {
            if (question is ScenarioQuestion story) await PlayAsync(learner, course, unit, story, ct);
            else if (!question.IsGraded) await SayAsync(learner, course, unit, question, right: true, ct);
            else if (givesUp)
            {
                for (var tries = 0; tries < WrongTriesBeforeGivingUp; tries++) await SayAsync(learner, course, unit, question, right: false, ct);
                learner.IsStuck = true;
                return false;
            }
            else await TryAsync(learner, course, unit, question, ct);
        }

        if (unit.Kind != UnitKind.Checklist) await finishing.MarkAsReadAsync(learner.Account, course, unit, Submission(learner, unit), ct);
        return true;
    }

    private async Task TryAsync(SimulatedLearner learner, Course course, Unit unit, Question question, CancellationToken ct)
    {
        var chance = ChanceOf(learner, question);
        for (var tries = 0; tries < MostTries; tries++, chance += 0.25)
        {
            if (tries > 0 && question.Hints.Count > 0 && learner.Die.NextDouble() < 0.4)
                await answering.AskAsync(learner.Account, course, unit, question, hint: 1, Submission(learner, unit), ct);
            var right = learner.Die.NextDouble() < chance;
            await SayAsync(learner, course, unit, question, right, ct);

            // Some go on without having found out.
            if (right || learner.Die.NextDouble() < 0.25) return;
        }
    }

    private async Task PlayAsync(SimulatedLearner learner, Course course, Unit unit, ScenarioQuestion story, CancellationToken ct)
    {
        var taken = new List<string>();
        for (var path = story.Follow(taken); !path.IsFinished && taken.Count < 20; path = story.Follow(taken))
        {
            taken.Add(SimulatedAnswers.Step(path, learner.Ability, learner.Die).Id);
            await answering.RecordAsync(learner.Account, course, unit, story, Response.Of(taken), Submission(learner, unit), ct);
        }
    }

    private Task<bool> SayAsync(SimulatedLearner learner, Course course, Unit unit, Question question, bool right, CancellationToken ct) =>
        answering.RecordAsync(learner.Account, course, unit, question, SimulatedAnswers.To(question, right, learner.Die), Submission(learner, unit), ct);

    /// <returns>Whether it was passed.</returns>
    private async Task<bool> TakeAsync(SimulatedLearner learner, Course course, Unit unit, CancellationToken ct)
    {
        await attempting.StartAsync(learner.Account, course, unit, learner.Enrolment, ct);
        if (learner.Kind == LearnerKind.LeavesAttemptOpen)
        {
            learner.IsStuck = true;
            return false;
        }

        if (await OpenAsync(learner, unit, ct) is not { } attempt) return false;
        var passes = learner.Kind != LearnerKind.GivesUpAtAssessment;
        var chance = passes ? learner.Ability + 0.12 + (0.15 * learner.Failures) : 0.3;
        var answers = attempt.Questions.ToDictionary(question => question.Id, question =>
            SimulatedAnswers.To(question, learner.Die.NextDouble() < chance + EasinessOf(question), learner.Die));
        await attempting.SubmitAsync(learner.Account, course, unit, learner.Enrolment, attempt, answers, ct);
        if (attempt.Grade(answers).Scaled * 100 >= course.Pass) return true;

        learner.Failures++;
        learner.IsStuck = !passes && learner.Failures >= 2;
        return false;
    }

    private async Task<OpenAttempt?> OpenAsync(SimulatedLearner learner, Unit unit, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MoocDb>();
        var open = await db.Attempts.AsNoTracking().Where(attempt => attempt.EnrolmentId == learner.Enrolment && attempt.UnitId == unit.Id && attempt.SubmittedAt == null)
            .OrderBy(attempt => attempt.StartedAt).FirstOrDefaultAsync(ct);
        return open is null ? null : OpenAttempt.Of(open, unit);
    }

    private static double ChanceOf(SimulatedLearner learner, Question question) => IsTricky(question) ? 1.1 - learner.Ability : learner.Ability + EasinessOf(question);

    /// <summary>A few questions are bad: those who know more get them wrong.</summary>
    private static bool IsTricky(Question question) => SeedOf(question) % 29 == 3;

    private static double EasinessOf(Question question) => ((SeedOf(question) % 7) - 3) * 0.05;

    private static int SeedOf(Question question) => question.Id.Aggregate(17, (sum, letter) => ((sum * 31) + letter) & 0xFFFF);

    private Submission Submission(SimulatedLearner learner, Unit unit) => new(Guid.NewGuid(), learner.Account.PersonId, learner.Enrolment, unit.Id,
        clock.GetUtcNow().UtcDateTime.AddSeconds(-20 - learner.Die.Next(0, 90)));
}
