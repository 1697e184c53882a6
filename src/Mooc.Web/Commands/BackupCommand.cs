using System.CommandLine;
using Mooc.Web.Data;

namespace Mooc.Web.Commands;

/// <summary>Makes a backup beside the running site.</summary>
internal static class BackupCommand
{
    public static Command In(Workplace place)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write, a ZIP; keep it as safe as the site's data, for that is what it is." };
        var json = new Option<bool>("--json") { Description = "Writes what the backup holds as JSON." };
        var command = new Command("backup", "Writes database, keys and the list of erased people into one file, while the site runs.") { file, json };
        command.SetAction((parsed, ct) => place.InSiteAsync(async services =>
        {
            if (services.GetRequiredService<Database>() is not SqliteDatabase database)
                return place.Console.Refuse("The database is on a server of PostgreSQL: back it up with pg_dump, and the folder 'keys' of the data folder with it; docs/operators/postgresql.md says how.");

            var path = parsed.GetRequiredValue(file);
            var manifest = await WriteAsync(ActivatorUtilities.CreateInstance<Backup>(services, database), path, ct);
            if (parsed.GetValue(json)) place.Console.SayJson(manifest);
            else place.Console.Say($"Wrote {path}: {manifest.Parts.Count} files, {manifest.Parts.Sum(part => part.Size)} bytes before packing.");
            return ExitCode.Good;
        }));
        return command;
    }

    private static async Task<BackupManifest> WriteAsync(Backup backup, string path, CancellationToken ct)
    {
        await using var stream = NewFile.Create(path);
        try
        {
            var manifest = await backup.WriteAsync(stream, ct);
            stream.Flush(flushToDisk: true);
            return manifest;
        }
        catch
        {
            // Half a backup is none.
            File.Delete(path);
            throw;
        }
    }
}
