using System.CommandLine;

namespace Mooc.Web.Commands;

/// <summary>Makes progress again from the statements, or proves that it would be the same.</summary>
internal static class RebuildCommand
{
    public static Command In(Workplace place)
    {
        var verify = new Option<bool>("--verify") { Description = "Changes nothing; exits with 1 where the rows are not what the statements say." };
        var json = new Option<bool>("--json") { Description = "Writes the outcome as JSON." };

        var command = new Command("rebuild", "Makes progress, attempts and completions again from the statements, without grading anew.") { verify, json };
        command.SetAction((parsed, ct) => place.InSiteAsync(services =>
        {
            var rebuild = ActivatorUtilities.CreateInstance<Rebuild>(services);
            var outcome = parsed.GetValue(verify) ? rebuild.Verify(ct) : rebuild.Run(ct);
            if (parsed.GetValue(json)) place.Console.SayJson(outcome);
            else Say(place.Console, outcome, parsed.GetValue(verify));
            return Task.FromResult(outcome.IsGood ? ExitCode.Good : ExitCode.ProblemsFound);
        }));
        return command;
    }

    private static void Say(ShellConsole console, RebuildOutcome outcome, bool verified)
    {
        foreach (var difference in outcome.Differences) console.Say(difference.ToString());
        foreach (var table in outcome.BrokenReferences) console.Say($"{table} has rows that refer to something no statement tells of. Nothing was changed.");
        foreach (var (table, rows) in outcome.Rows) console.Say($"{table,-20} {rows,10} rows");
        console.Say($"{outcome.Statements} statements, checksum {outcome.Checksum}");
        if (!verified) return;
        console.Say(outcome.IsGood ? "The rows are what the statements say." : "The rows are not what the statements say; mooc rebuild makes them so.");
    }
}
