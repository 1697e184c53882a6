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
        format.AcceptOnlyFromAmong("text", "github");
        var json = new Option<bool>("--json") { Description = "Writes everything as JSON." };

        var command = new Command("check", "Looks for what is wrong in the courses; exits with 1 where a page cannot be published.") { folder, format, json };
        command.SetAction(parsed => CoursesArgument.Read(place, parsed.GetValue(folder), (library, path) =>
        {
            if (parsed.GetValue(json)) place.Console.SayJson(Report(library, path));
            else foreach (var line in Lines(library, path, parsed.GetValue(format) == "github")) place.Console.Say(line);
            return Count(library, Severity.Error) == 0 ? ExitCode.Good : ExitCode.ProblemsFound;
        }));
        return command;
    }

    private static IEnumerable<string> Lines(CourseLibrary library, string folder, bool forGitHub)
    {
        foreach (var problem in library.Problems.Select(problem => problem with { File = PathOf(folder, problem) }))
            yield return forGitHub ? GitHubAnnotation.Of(problem) : problem.ToString();

        yield return $"{Counted(library.Courses.Count, "course")}, {Counted(library.Courses.Sum(course => course.Units.Count()), "unit")}: {Sum(library)}";
    }

    private static string Sum(CourseLibrary library) => library.Problems.Count == 0 ? "no problems."
        : $"{Counted(Count(library, Severity.Error), "error")} and {Counted(Count(library, Severity.Warning), "warning")} in "
          + $"{Counted(library.Problems.Select(problem => problem.File).Distinct().Count(), "file")}.";

    private static string Counted(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static object Report(CourseLibrary library, string folder) => new
    {
        Problems = library.Problems.Select(problem => problem with { File = PathOf(folder, problem) }),
        Courses = library.Courses.Count,
        Errors = Count(library, Severity.Error),
        Warnings = Count(library, Severity.Warning),
    };

    private static int Count(CourseLibrary library, Severity severity) => library.Problems.Count(problem => problem.Severity == severity);

    /// <summary>As seen from where the shell stands, so that an editor can open it.</summary>
    private static string PathOf(string folder, ContentProblem problem) => Path.Join(folder, problem.File).Replace('\\', '/');
}
