using System.CommandLine;
using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Data;
using Mooc.Web.Trainer.Simulation;

namespace Mooc.Web.Commands;

/// <summary>Fills an empty site with simulated learners and cohorts, through the rules that real ones go through, and prints how their trainer signs in.</summary>
internal static class DemoCommand
{
    public static Command In(Workplace place)
    {
        var json = new Option<bool>("--json") { Description = "Writes the outcome as JSON." };
        var command = new Command("demo", "Fills an empty site with simulated learners and cohorts; refuses one that holds real people.") { json };
        command.SetAction((parsed, ct) =>
        {
            var clock = new SimulatedClock(TimeProvider.System.GetUtcNow());
            return place.WithClock(clock).InNewSiteAsync(services => FillAsync(place.Console, services, clock, parsed.GetValue(json), ct));
        });
        return command;
    }

    private static async Task<int> FillAsync(ShellConsole console, IServiceProvider services, SimulatedClock clock, bool asJson, CancellationToken ct)
    {
        await services.GetRequiredService<PublishedCourses>().PublishAsync(ct);
        var demo = services.GetRequiredService<DemoSite>();
        if (await demo.RefusalAsync(ct) is { } refusal) return console.Fail(refusal);

        // Learners' writes go through the queue, which only a running site starts by itself.
        var queue = services.GetRequiredService<WriteQueue>();
        await queue.StartAsync(ct);
        try
        {
            if (!asJson) console.Say("Simulating three cohorts; this takes a minute or two.");
            var password = PersonAddCommand.NewPassword();
            var trainer = await demo.AddTrainerAsync(password, ct);
            var key = Totp.NewKey();
            await services.GetRequiredService<SecondFactor>().TurnOnAsync(trainer, key, ct);
            var learners = await demo.FillAsync(trainer, clock.Set, ct);
            Say(console, password, Totp.Write(key), learners, asJson);
            return ExitCode.Good;
        }
        finally
        {
            await queue.StopAsync(CancellationToken.None);
        }
    }

    private static void Say(ShellConsole console, string password, string totp, IReadOnlyList<SimulatedLearner> learners, bool asJson)
    {
        if (asJson)
        {
            console.SayJson(new { Learners = learners.Count, Stuck = learners.Count(learner => learner.IsStuck), Trainer = DemoSite.TrainerEmail, Password = password, Totp = totp });
            return;
        }

        console.Say($"{learners.Count} learners in 3 cohorts; {learners.Count(learner => learner.IsStuck)} of them are stuck. Their trainer signs in with");
        console.Say($"e-mail   {DemoSite.TrainerEmail}");
        console.Say($"password {password}");
        console.Say($"totp     {totp}");
        console.Say("Put the last line into an app for one-time codes; without a code nobody works as a trainer. Then open /trainer.");
    }
}
