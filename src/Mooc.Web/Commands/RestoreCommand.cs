using System.CommandLine;
using Mooc.Web.Data;

namespace Mooc.Web.Commands;

/// <summary>Puts a backup in place of what is there; the site must be stopped.</summary>
internal static class RestoreCommand
{
    public static Command In(Workplace place)
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var command = new Command("restore", "Checks a backup and puts it in place of the site's data; people erased since then stay erased. Stop the site first.") { file };
        command.SetAction((parsed, ct) => place.InServicesAsync(async services =>
        {
            if (services.GetRequiredService<Database>() is not SqliteDatabase)
                return place.Console.Refuse("The database is on a server of PostgreSQL: restore it with pg_restore; docs/operators/postgresql.md says how, and how erased people stay erased.");

            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) return place.Console.Refuse($"There is no file {path}.");

            var folder = services.GetRequiredService<DataFolder>();
            if (!folder.TryTakeAlone()) return place.Console.Refuse($"The site or another command is at work in {folder.Path}; stop it, then restore.");

            return await new Restore(place, folder, services.GetRequiredService<TimeProvider>()).FromAsync(path, ct);
        }));
        return command;
    }
}
