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

        var command = new Command("check", "Looks for what is wrong in the courses; exits with 1 where a page cannot be published.") { folder, format, json };
        command.SetAction(parsed => CoursesArgument.Read(place, parsed.GetValue(folder), (library, path) =>
        {
            var shown = new ShownProblems(path);
            var problems = library.Problems.Select(shown.Show).ToList();
            if (parsed.GetValue(json) || parsed.GetValue(format) == "json") place.Console.SayJson(Report(library, problems));
            else foreach (var line in Lines(library, problems, parsed.GetValue(format) == "github")) place.Console.Say(line);
            return Count(library, Severity.Error) == 0 && library.Courses.Count > 0 ? ExitCode.Good : ExitCode.ProblemsFound;
        }));
        return command;
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

    private static object Report(CourseLibrary library, IReadOnlyList<ShownProblem> problems) => new
    {
        Problems = problems,
        Courses = library.Courses.Count,
        Units = library.Courses.Sum(course => course.Units.Count()),
        Errors = Count(library, Severity.Error),
        Warnings = Count(library, Severity.Warning),
    };

    private static int Count(CourseLibrary library, Severity severity) => library.Problems.Count(problem => problem.Severity == severity);
}
