using System.CommandLine;
using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>The folder of courses that a verb reads: the one named, else the site's.</summary>
internal static class CoursesArgument
{
    public static Argument<string?> New() => new("FOLDER")
    {
        Description = "The folder that holds the courses; without it, the site's (Mooc:CoursesFolder, ./courses).", Arity = ArgumentArity.ZeroOrOne,
    };

    public static int Read(Workplace place, string? named, Func<CourseLibrary, string, int> report)
    {
        var folder = named ?? place.Settings["Mooc:CoursesFolder"] ?? "courses";
        if (!Directory.Exists(folder)) return place.Console.Refuse($"There is no folder {folder}; name the folder that holds the courses.");
        if (File.Exists(Path.Join(folder, "course.md"))) return place.Console.Refuse($"{folder} is one course; name the folder that holds it.");

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return report(new CourseReader(new CourseReaderOptions { Today = today }).Read(folder), folder);
    }
}
