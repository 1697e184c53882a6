using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>How many pages of a course are translated into a language; the front page and each module's are pages too. <paramref name="ToDo"/> names those that wait for somebody.</summary>
internal sealed record TranslationStatus(string Language, int Current, int Outdated, int Missing, int Drafts, int Broken, IReadOnlyList<TranslatedPage> ToDo)
{
    public static IEnumerable<TranslationStatus> Of(Course course, CourseLibrary library) => library.TranslatedPages.Where(page => page.Course == course.Id)
        .GroupBy(page => page.Language, (language, pages) => Of(language, [.. pages]));

    private static TranslationStatus Of(string language, List<TranslatedPage> pages)
    {
        int Count(TranslationState state) => pages.Count(page => page.State == state);
        return new TranslationStatus(
            language, Count(TranslationState.Current), Count(TranslationState.Outdated), Count(TranslationState.Missing), Count(TranslationState.Draft), Count(TranslationState.Broken),
            [.. pages.Where(page => page.State != TranslationState.Current).OrderBy(page => page.State).ThenBy(page => page.File, StringComparer.Ordinal)]);
    }
}
