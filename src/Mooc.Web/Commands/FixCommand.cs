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
        var adopt = new Option<bool>("--adopt") { Description = "Makes a course of Markdown that was written for something else, and questions of its questions." };
        var json = new Option<bool>("--json") { Description = "Writes everything as JSON." };

        var command = new Command("fix", "Mends what has a certain cure, and nothing else in a file. Name one file to fix only that.") { folder, adopt, json };
        command.SetAction(parsed => In(place, parsed.GetValue(folder), (path, only) =>
        {
            var adopts = parsed.GetValue(adopt);
            var changes = adopts ? Write(path, CourseFixer.Adopt(path)) : [];
            changes.AddRange(Apply(path, only, adopts));
            var shown = new ShownProblems(path);
            List<ShownProblem> undecided = adopts ? [.. CourseFixer.Undecided(path).Select(shown.Show)] : [];
            if (parsed.GetValue(json)) place.Console.SayJson(new { Changes = changes, Undecided = undecided });
            else Say(place.Console, changes, undecided);
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

    private static List<Change> Apply(string folder, string? only, bool adopt)
    {
        var changes = new List<Change>();
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var files = CourseFixer.Fix(folder, only, adopt);
            if (files.Count == 0) break;
            changes.AddRange(Write(folder, files));
        }
        return changes;
    }

    /// <summary>Whatever moves is first written where it goes, so that nothing is lost if the disk is full.</summary>
    private static List<Change> Write(string folder, IReadOnlyList<FixedFile> files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
            File.WriteAllBytes(file.FullPath, file.Bytes.ToArray());
        }
        var written = files.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
            if (file.MovesFrom is { } old && !written.Contains(old)) File.Delete(old);
        return [.. files.SelectMany(file => file.Changes).Select(change => change with { File = ShownProblems.PathOf(folder, change.File) })];
    }

    private static void Say(ShellConsole console, List<Change> changes, List<ShownProblem> undecided)
    {
        foreach (var change in changes) console.Say($"{change.File}:{change.Line}: {change.What}");
        foreach (var line in undecided.SelectMany(problem => problem.Lines())) console.Say(line);
        console.Say(changes.Count == 0 ? "Nothing to mend."
            : $"{Counted.Of(changes.Count, "change")} in {Counted.Of(changes.Select(change => change.File).Distinct().Count(), "file")}.");
        if (undecided.Count > 0) console.Say($"{Counted.Of(undecided.Count, "question")} could not be decided and stayed as written.");
    }
}
