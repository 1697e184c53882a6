using System.CommandLine;
using Mooc.Web.Certificates.Badges;

namespace Mooc.Web.Commands;

/// <summary>What the issuer does with certificates from a shell.</summary>
internal static class CertificateCommand
{
    public static Command In(Workplace place) => new("certificate", "Verifies certificates, and changes the keys that they are signed with.") { CertificateVerifyCommand.In(place), Rotate(place) };

    private static Command Rotate(Workplace place)
    {
        var command = new Command("rotate-keys", "Signs with new keys from now on; what the old ones signed stays good.");
        command.SetAction((_, ct) => place.InNewSiteAsync(async services =>
        {
            var keys = await services.GetRequiredService<SigningKeys>().RotateAsync(ct);
            foreach (var key in keys)
                place.Console.Say($"{key.Algorithm}  {key.Thumbprint}  since {key.CreatedAt:yyyy-MM-dd}{(key.RetiredAt is { } end ? $", retired {end:yyyy-MM-dd}" : "")}");
            return ExitCode.Good;
        }));
        return command;
    }
}
