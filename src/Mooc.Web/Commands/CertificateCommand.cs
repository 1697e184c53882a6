using System.CommandLine;
using Mooc.Web.Account;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Issuing;
using Mooc.Web.Data;

namespace Mooc.Web.Commands;

/// <summary>What the issuer does with certificates from a shell.</summary>
internal static class CertificateCommand
{
    public static Command In(Workplace place) => new("certificate", "Verifies certificates, revokes, corrects and issues them again, and changes the keys that they are signed with.")
    {
        CertificateVerifyCommand.In(place), CertificateChangeCommands.Revoke(place), CertificateChangeCommands.Rename(place), CertificateChangeCommands.Reissue(place), Rotate(place),
    };

    private static Command Rotate(Workplace place)
    {
        var command = new Command("rotate-keys", "Signs with new keys from now on; what the old ones signed stays good.");
        command.SetAction((_, ct) => place.InNewSiteAsync(async services =>
        {
            var keys = await services.GetRequiredService<SigningKeys>().RotateAsync(ct);
            services.GetRequiredService<AuditLog>().Add(CertificateActs.KeysRotated);
            await services.GetRequiredService<MoocDb>().SaveChangesAsync(ct);
            foreach (var key in keys)
                place.Console.Say($"{key.Algorithm}  {key.Thumbprint}  since {key.CreatedAt:yyyy-MM-dd}{(key.RetiredAt is { } end ? $", retired {end:yyyy-MM-dd}" : "")}");
            return ExitCode.Good;
        }));
        return command;
    }
}
