using System.CommandLine;
using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>The folder of courses that a verb reads: the one named, else the site's. A folder that is one course is read as that course.</summary>
internal static class CoursesArgument
{
    public static Argument<string?> New() => new("FOLDER")
    {
        Description = "The folder that holds the courses, or one course; without it, the site's (Mooc:CoursesFolder, ./courses).", Arity = ArgumentArity.ZeroOrOne,
    };

    public static int Read(Workplace place, string? named, Func<CourseLibrary, string, int> report) => In(place, named, folder =>
    {
        var library = CoursesToday.Read(folder);
        return library.Courses.Count + library.Problems.Count == 0 ? place.Console.Refuse(NoCourseIn(folder)) : report(library, folder);
    });

    /// <summary>Works on the folder, which is there and holds Markdown; else one sentence says what to do.</summary>
    public static int In(Workplace place, string? named, Func<string, int> work)
    {
        var folder = named ?? place.Settings["Mooc:CoursesFolder"] ?? "courses";
        if (!Directory.Exists(folder)) return place.Console.Refuse($"There is no folder {folder}; name the folder that holds the courses.");
        if (!HoldsMarkdown(folder)) return place.Console.Refuse($"There is no Markdown in the folder {folder}; begin a course there with mooc new course NAME.");
        return work(folder);
    }

    /// <summary>The folder above the courses is easily taken for theirs.</summary>
    private static string NoCourseIn(string folder) => Path.Combine(folder, "courses") is var below && Directory.Exists(below)
        ? $"There is no course in the folder {folder}; did you mean {below}?"
        : $"There is no course in the folder {folder}; name the folder that holds the courses, or begin one there with mooc new course NAME.";

    private static bool HoldsMarkdown(string folder) => Directory.EnumerateFiles(folder, "*.md",
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 }).Any();
}
