using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>How much there is in a course.</summary>
internal sealed record CourseStatus(
    string Id, string Title, string Language, int Modules, int Units, int Questions, int Words, int Minutes, IReadOnlyList<TranslationStatus> Translations)
{
    public static CourseStatus Of(Course course, CourseLibrary library) => new(
        course.Id, course.Title, course.Language,
        course.Modules.Count, course.Units.Count(),
        course.Units.Sum(unit => unit.Questions.Count), course.Units.Sum(unit => unit.Words), course.Units.Sum(unit => unit.Minutes),
        [.. TranslationStatus.Of(course, library)]);
}
