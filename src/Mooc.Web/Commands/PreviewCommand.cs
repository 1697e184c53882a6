using System.CommandLine;
using Mooc.Web.Preview;

namespace Mooc.Web.Commands;

/// <summary>Serves a folder of courses for its author, until stopped. All that comes of looking at it is thrown away.</summary>
internal static class PreviewCommand
{
    private const string Prefix = "mooc-preview-";

    public static Command In(Workplace place)
    {
        var folder = CoursesArgument.New();
        var port = new Option<int>("--port") { Description = "Where the browser finds it on this machine.", DefaultValueFactory = _ => 5081 };

        var command = new Command("preview", "Shows the courses as readers see them, anew after each save, with problems where they are. On this machine alone; keeps nothing.") { folder, port };
        command.SetAction((parsed, ct) =>
        {
            var named = "";
            var refused = CoursesArgument.In(place, parsed.GetValue(folder), found => { named = found; return ExitCode.Good; });
            return named.Length == 0 ? Task.FromResult(refused) : ServeAsync(place.Console, named, parsed.GetValue(port), ct);
        });
        return command;
    }

    private static async Task<int> ServeAsync(ShellConsole console, string folder, int port, CancellationToken ct)
    {
        RemoveLeftovers();
        var data = Directory.CreateTempSubdirectory(Prefix).FullName;
        try
        {
            await using var app = PreviewSite.Build(Path.GetFullPath(folder), data, port);
            await app.StartAsync(ct);
            console.Say($"{folder} is to be seen at {app.Urls.First()}, on this machine alone. It is loaded anew after each save; Ctrl+C ends it.");
            await app.WaitForShutdownAsync(ct);
            return ExitCode.Good;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Of previews that were killed. Those that still run are a day old at most.</summary>
    private static void RemoveLeftovers()
    {
        var longAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2);
        foreach (var left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*").Where(left => left.CreationTimeUtc < longAgo))
        {
            try
            {
                left.Delete(recursive: true);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Somebody else's, or in use.
            }
        }
    }
}
