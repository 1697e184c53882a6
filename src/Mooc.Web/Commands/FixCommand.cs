using System.CommandLine;
using Mooc.Content;
using Mooc.Content.Fixes;

namespace Mooc.Web.Commands;

/// <summary>Applies the certain cures to the files and says what it changed, line by line.</summary>
internal static class FixCommand
{
    // What one pass writes may let the next see more; each pass mends something for good.
    private const int MostPasses = 5;

    public static Command In(Workplace place)
    {
        var folder = CoursesArgument.New();
        var json = new Option<bool>("--json") { Description = "Writes everything as JSON." };

        var command = new Command("fix", "Mends what has a certain cure, and nothing else in a file. Name one file to fix only that.") { folder, json };
        command.SetAction(parsed => In(place, parsed.GetValue(folder), (path, only) =>
        {
            var changes = Apply(path, only);
            if (parsed.GetValue(json)) place.Console.SayJson(new { Changes = changes });
            else Say(place.Console, changes);
            return ExitCode.Good;
        }));
        return command;
    }

    private static int In(Workplace place, string? named, Func<string, string?, int> fix)
    {
        if (!File.Exists(named)) return CoursesArgument.In(place, named, folder => fix(folder, null));

        var course = Path.GetDirectoryName(Path.GetFullPath(named));
        while (course is not null && !File.Exists(Path.Join(course, "course.md"))) course = Path.GetDirectoryName(course);
        return course is null ? place.Console.Refuse($"{named} stands in no course; name a file below a course.md.")
            : fix(Path.GetRelativePath(".", course), Path.GetRelativePath(course, named).Replace('\\', '/'));
    }

    private static List<Change> Apply(string folder, string? only)
    {
        var changes = new List<Change>();
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var files = CourseFixer.Fix(folder, only);
            if (files.Count == 0) break;
            foreach (var file in files)
            {
                File.WriteAllBytes(file.FullPath, file.Bytes.ToArray());
                changes.AddRange(file.Changes.Select(change => change with { File = ShownProblems.PathOf(folder, change.File) }));
            }
        }
        return changes;
    }

    private static void Say(ShellConsole console, List<Change> changes)
    {
        foreach (var change in changes) console.Say($"{change.File}:{change.Line}: {change.What}");
        console.Say(changes.Count == 0 ? "Nothing to mend."
            : $"{Counted.Of(changes.Count, "change")} in {Counted.Of(changes.Select(change => change.File).Distinct().Count(), "file")}.");
    }
}
