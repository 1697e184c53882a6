using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>How many pages of a course are translated into a language; the front page and each module's are pages too.</summary>
internal sealed record TranslationStatus(string Language, int Current, int Outdated, int Missing)
{
    public static TranslationStatus Of(Course course, string language, CourseLibrary library)
    {
        var all = 1 + course.Modules.Count + course.Units.Count();
        if (!library.Translations.TryGetValue((course.Id, language), out var text)) return new TranslationStatus(language, 0, 0, all);

        var translated = 1 + text.Modules.Count(module => module.Language == language) + text.Units.Count(unit => unit.Language == language);
        var outdated = library.Problems.Where(problem => problem.Code == KnownProblems.TranslationOutdated.Code && IsIn(problem.File, course, language))
            .Select(problem => problem.File).Distinct().Count();
        return new TranslationStatus(language, translated - outdated, outdated, all - translated);
    }

    private static bool IsIn(string file, Course course, string language) =>
        file.StartsWith(course.File[..(course.File.LastIndexOf('/') + 1)], StringComparison.Ordinal)
        && file.EndsWith($".{language}.md", StringComparison.OrdinalIgnoreCase);
}
