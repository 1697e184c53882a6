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
        var against = new Option<string?>("--against") { Description = "A revision of Git: parts whose words alone were changed since then keep the ids that they had." };
        var json = new Option<bool>("--json") { Description = "Writes everything as JSON." };

        var command = new Command("fix", "Mends what has a certain cure, and nothing else in a file. Name one file to fix only that.") { folder, adopt, against, json };
        command.SetAction(async (parsed, ct) =>
        {
            (string Folder, string? Only)? found = null;
            var refused = In(place, parsed.GetValue(folder), (path, only) => { found = (path, only); return ExitCode.Good; });
            if (found is not { } work) return refused;

            CourseLibrary? before = null;
            if (parsed.GetValue(against) is { } revision && await EarlierCourses.ReadAsync(work.Folder, revision, ct) is var earlier)
            {
                if (earlier.Library is null) return place.Console.Refuse(earlier.Why);
                before = earlier.Library;
            }

            Fix(place.Console, work.Folder, work.Only, parsed.GetValue(adopt), before, parsed.GetValue(json));
            return ExitCode.Good;
        });
        return command;
    }

    private static void Fix(ShellConsole console, string folder, string? only, bool adopts, CourseLibrary? before, bool asJson)
    {
        var changes = adopts ? Write(folder, CourseFixer.Adopt(folder)) : [];
        if (only is null) changes.AddRange(Number(folder));
        changes.AddRange(Apply(folder, only, adopts, before));
        var shown = new ShownProblems(folder);
        List<ShownProblem> undecided = adopts ? [.. CourseFixer.Undecided(folder).Select(shown.Show)] : [];
        List<ShownEdit> left = before is null ? [] : [.. FoundEdits.Between(before, folder).Where(edit => edit.Kind != EditKind.KeyChanged).Select(edit => ShownEdit.Of(edit, folder, null))];
        if (asJson) console.SayJson(new { Changes = changes, Undecided = undecided, Edits = left });
        else Say(console, changes, undecided, left);
    }

    private static int In(Workplace place, string? named, Func<string, string?, int> fix)
    {
        if (!File.Exists(named)) return CoursesArgument.In(place, named, folder => fix(folder, null));

        var course = Path.GetDirectoryName(Path.GetFullPath(named));
        while (course is not null && !File.Exists(Path.Join(course, "course.md"))) course = Path.GetDirectoryName(course);
        return course is null ? place.Console.Refuse($"{named} stands in no course; name a file below a course.md.")
            : fix(Path.GetRelativePath(".", course), Path.GetRelativePath(course, named).Replace('\\', '/'));
    }

    private static List<Change> Apply(string folder, string? only, bool adopt, CourseLibrary? before)
    {
        var changes = new List<Change>();
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var files = CourseFixer.Fix(folder, only, adopt, before);
            if (files.Count == 0) break;
            changes.AddRange(Write(folder, files));
        }
        return changes;
    }

    /// <summary>Links are written before what they lead to is moved; both in one go, since in between they lead nowhere.</summary>
    private static List<Change> Number(string folder)
    {
        var numbered = CourseFixer.Number(folder);
        Write(folder, numbered.Files);
        foreach (var move in numbered.Moves.Where(move => !Path.Exists(move.To)))
        {
            if (move.IsFolder) Directory.Move(move.From, move.To);
            else File.Move(move.From, move.To);
        }
        return [.. numbered.Changes.Select(change => change with { File = ShownProblems.PathOf(folder, change.File) })];
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

    private static void Say(ShellConsole console, List<Change> changes, List<ShownProblem> undecided, List<ShownEdit> left)
    {
        foreach (var change in changes) console.Say($"{change.File}:{change.Line}: {change.What}");
        foreach (var line in undecided.SelectMany(problem => problem.Lines())) console.Say(line);
        foreach (var line in left.SelectMany(edit => edit.Lines())) console.Say(line);
        console.Say(changes.Count == 0 ? "Nothing to mend."
            : $"{Counted.Of(changes.Count, "change")} in {Counted.Of(changes.Select(change => change.File).Distinct().Count(), "file")}.");
        if (undecided.Count > 0) console.Say($"{Counted.Of(undecided.Count, "question")} could not be decided and stayed as written.");
    }
}
