using Mooc.Content;
using Mooc.Web.Courses;

namespace Mooc.Web.Preview;

/// <summary>What the band above a page tells its author.</summary>
internal sealed class PreviewBand(PublishedCourses courses, PreviewSeat seat)
{
    public const int MostElsewhere = 100;

    public PreviewSeat Seat => seat;

    /// <summary>Changes with every save.</summary>
    public string Version => courses.Latest.Stamp;

    public IReadOnlyList<ContentProblem> All => courses.Library.Problems;

    /// <summary>The problems of the files that the page was made of, from top to bottom.</summary>
    public IReadOnlyList<ContentProblem> Here(PathString path)
    {
        var (courseId, unitId) = PreviewDoor.PlaceOf(path);
        if (courseId is null || courses.Find(courseId) is not { } course) return [];

        HashSet<string> files = unitId is not null
            ? course.Unit(unitId) is { } unit ? [unit.File] : []
            : [course.File, .. course.Modules.Select(module => module.File)];
        return [.. All.Where(problem => files.Contains(problem.File)).OrderBy(problem => problem.Line)];
    }

    /// <summary>Where questions begin, by the id that their place on the page has.</summary>
    public IEnumerable<Question> Questions(PathString path) =>
        PreviewDoor.PlaceOf(path) is ({ } course, { } unit) ? courses.Find(course)?.Unit(unit)?.Questions ?? [] : [];

    /// <summary>The address of the page that a file is shown on, or null.</summary>
    public string? AddressOf(string file)
    {
        var library = courses.Library;
        foreach (var course in library.Courses.Concat(library.Translations.Values))
        {
            if (course.Units.FirstOrDefault(unit => unit.File == file) is { } unit) return $"/{course.Language}/learn/{course.Id}/{unit.Id}";
            if (course.File == file || course.Modules.Any(module => module.File == file)) return $"/{course.Language}/courses/{course.Id}";
        }

        return null;
    }
}
