using System.CommandLine;
using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>Says what is wrong in a folder of courses, for people, for editors and for scripts.</summary>
internal static class CheckCommand
{
    public static Command In(Workplace place)
    {
        var folder = CoursesArgument.New();
        var format = new Option<string>("--format") { Description = "How problems are written; github makes annotations.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "github", "json");
        var json = new Option<bool>("--json") { Description = "Writes everything as JSON." };
        var against = new Option<string?>("--against") { Description = "A revision of Git: says what the edits since do to people." };
        var data = new Option<bool>("--data") { Description = "With --against: counts the answers and attempts in the site's database that would be judged otherwise." };

        var command = new Command("check", "Looks for what is wrong in the courses; exits with 1 where a page cannot be published.") { folder, format, json, against, data };
        command.SetAction(async (parsed, ct) =>
        {
            (CourseLibrary Library, string Folder)? read = null;
            var refused = CoursesArgument.Read(place, parsed.GetValue(folder), (library, path) => { read = (library, path); return ExitCode.Good; });
            if (read is not { } found) return refused;

            var edits = new FoundEdits(place, found.Library, found.Folder);
            if (parsed.GetValue(against) is { } revision && await edits.FindAsync(revision, parsed.GetValue(data), ct) is var stopped and not ExitCode.Good) return stopped;
            return Report(place, found.Library, found.Folder, edits.Found, parsed.GetValue(json) ? "json" : parsed.GetValue(format)!);
        });
        return command;
    }

    private static int Report(Workplace place, CourseLibrary library, string folder, IReadOnlyList<ShownEdit> edits, string format)
    {
        var shown = new ShownProblems(folder);
        var problems = library.Problems.Select(shown.Show).ToList();
        if (format == "json") place.Console.SayJson(Report(library, problems, edits));
        else
        {
            foreach (var line in edits.SelectMany(edit => format == "github" ? [GitHubAnnotation.Of(new ShownProblem(edit.ToProblem(), null))] : edit.Lines())) place.Console.Say(line);
            foreach (var line in Lines(library, problems, format == "github")) place.Console.Say(line);
        }

        return Count(library, Severity.Error) == 0 && library.Courses.Count > 0 && edits.All(edit => edit.Severity != Severity.Error) ? ExitCode.Good : ExitCode.ProblemsFound;
    }

    private static IEnumerable<string> Lines(CourseLibrary library, IReadOnlyList<ShownProblem> problems, bool forGitHub)
    {
        foreach (var problem in problems)
            foreach (var line in forGitHub ? [GitHubAnnotation.Of(problem)] : problem.Lines()) yield return line;

        yield return $"{Counted.Of(library.Courses.Count, "course")}, {Counted.Of(library.Courses.Sum(course => course.Units.Count()), "unit")}: {Sum(library)}";
    }

    private static string Sum(CourseLibrary library) => library.Problems.Count == 0 ? "no problems."
        : $"{Counted.Of(Count(library, Severity.Error), "error")} and {Counted.Of(Count(library, Severity.Warning), "warning")} in "
          + $"{Counted.Of(library.Problems.Select(problem => problem.File).Distinct().Count(), "file")}.";

    private static object Report(CourseLibrary library, IReadOnlyList<ShownProblem> problems, IReadOnlyList<ShownEdit> edits) => new
    {
        Problems = problems,
        Edits = edits,
        Courses = library.Courses.Count,
        Units = library.Courses.Sum(course => course.Units.Count()),
        Errors = Count(library, Severity.Error),
        Warnings = Count(library, Severity.Warning),
    };

    private static int Count(CourseLibrary library, Severity severity) => library.Problems.Count(problem => problem.Severity == severity);
}
