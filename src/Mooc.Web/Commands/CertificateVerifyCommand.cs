using System.CommandLine;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Verifying;

namespace Mooc.Web.Commands;

/// <summary>Says whether a PDF or a badge is good. It asks no network: the keys come from the site's database, or from a file.</summary>
internal static class CertificateVerifyCommand
{
    public static Command In(Workplace place)
    {
        var file = new Argument<string>("FILE") { Description = "A PDF, a badge (.jwt) or a badge as a picture (.svg)." };
        var keys = new Option<string?>("--keys") { Description = "The issuer's did.json or jwks.json, kept on a disk; without it the site's own database is asked.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Writes the answer as JSON." };
        var command = new Command("verify", "Says whether a PDF or a badge is good, with the network off. Exit 0 good, 1 bad.") { file, keys, json };
        command.SetAction((parsed, ct) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) return Task.FromResult(place.Console.Refuse($"There is no file {path}."));

            return parsed.GetValue(keys) is { } named ? Task.FromResult(ByFile(place, path, named, parsed.GetValue(json)))
                : place.InSiteAsync(services => BySiteAsync(place, services, path, parsed.GetValue(json), ct));
        });
        return command;
    }

    private static int ByFile(Workplace place, string path, string keys, bool json)
    {
        if (!File.Exists(keys)) return place.Console.Refuse($"There is no file {keys}.");
        if (KnownKeys.Read(File.ReadAllText(keys)) is not { } known) return place.Console.Refuse($"{keys} is neither a did.json nor a jwks.json.");

        var verdict = Verification.Of(File.ReadAllBytes(path), known, TimeProvider.System.GetUtcNow().UtcDateTime);
        return Say(place, verdict.IsGood && verdict.Badge is { } badge ? verdict with { Sentence = $"{verdict.Sentence} Whether it was revoked since is shown at {badge.Id}" } : verdict, json);
    }

    private static async Task<int> BySiteAsync(Workplace place, IServiceProvider services, string path, bool json, CancellationToken ct)
    {
        var known = KnownKeys.Of(await services.GetRequiredService<SigningKeys>().AllAsync(ct));
        var signed = Verification.Of(await File.ReadAllBytesAsync(path, ct), known, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        return Say(place, await services.GetRequiredService<Standing>().OfAsync(signed, ct), json);
    }

    private static int Say(Workplace place, Verdict verdict, bool json)
    {
        var (console, badge) = (place.Console, verdict.Badge);
        if (json) console.SayJson(new { verdict.IsGood, verdict.Sentence, badge?.Number, badge?.Name, badge?.Title, badge?.Issuer });
        else
        {
            console.Say($"{(verdict.IsGood ? "good" : "bad")}: {verdict.Sentence}");
            if (badge is not null) console.Say($"      {string.Join(", ", new[] { badge.Name, badge.Title, badge.Issuer, badge.Number }.Where(said => !string.IsNullOrEmpty(said)))}");
        }

        return verdict.IsGood ? ExitCode.Good : ExitCode.ProblemsFound;
    }
}
