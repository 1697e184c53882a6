using System.CommandLine;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Courses;

namespace Mooc.Web.Commands;

/// <summary>Revokes a certificate, corrects the name on one, or issues all of a course again.</summary>
internal static class CertificateChangeCommands
{
    public static Command Revoke(Workplace place)
    {
        var (number, because) = (Number(), Because());
        var command = new Command("revoke", "Revokes a certificate; the public check shows it within seconds. Cannot be taken back.") { number, because };
        command.SetAction((parsed, ct) => place.InSiteAsync(services => Task.FromResult(
            services.GetRequiredService<CertificateChanges>().Revoke(parsed.GetRequiredValue(number), parsed.GetRequiredValue(because))
                ? Good(place, "The certificate is revoked.")
                : place.Console.Fail("There is no certificate with this number, or it is revoked already."))));
        return command;
    }

    public static Command Rename(Workplace place)
    {
        var number = Number();
        var name = new Option<string>("--name") { Description = "The right name.", Required = true };
        var command = new Command("rename", "Corrects the name on a certificate; what was handed out before counts as replaced.") { number, name };
        command.SetAction((parsed, ct) => place.InSiteAsync(services => Task.FromResult(
            services.GetRequiredService<CertificateChanges>().CorrectName(parsed.GetRequiredValue(number), parsed.GetRequiredValue(name))
                ? Good(place, "The name is corrected.")
                : place.Console.Fail("There is no certificate with this number, or it is revoked."))));
        return command;
    }

    public static Command Reissue(Workplace place)
    {
        var course = new Option<string>("--course") { Description = "The id of the course.", Required = true };
        var because = Because();
        var command = new Command("reissue", "Issues all certificates of a course again. Cut off, it goes on from where it was: here when it is called again, or in the site.") { course, because };
        command.SetAction((parsed, ct) => place.InSiteAsync(async services =>
        {
            await services.GetRequiredService<PublishedCourses>().PublishAsync(ct);
            var reissuing = services.GetRequiredService<Reissuing>();
            var reissue = await reissuing.BeginAsync(parsed.GetRequiredValue(course), parsed.GetRequiredValue(because), ct);
            while (reissuing.Step(reissue) is { } done)
            {
                place.Console.Say($"{done} of {reissue.Total}");
                await Task.Delay(Reissuing.Rest, ct);
            }

            return Good(place, "All are issued again.");
        }));
        return command;
    }

    private static Argument<string> Number() => new("NUMBER") { Description = "The number on the certificate." };

    private static Option<string> Because() => new("--because") { Description = "Why; the holders are told.", Required = true };

    private static int Good(Workplace place, string sentence)
    {
        place.Console.Say(sentence);
        return ExitCode.Good;
    }
}
