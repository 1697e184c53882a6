using System.Runtime.CompilerServices;
using Mooc.Content;

namespace Mooc.Web.Courses;

/// <summary>
/// Finds courses and pages that hold every word wished for, wherever in a word it stands: German writes its words in one. The texts are folded once
/// a course and forgotten with it.
/// </summary>
public sealed class CourseSearch(PublishedCourses published)
{
    private const int LongestQuery = 100;
    private const int MostWords = 8;
    private const int MostPages = 30;

    private readonly ConditionalWeakTable<Course, FoldedCourse> _folded = [];

    public CourseFinds Find(string query, string language)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = WordsOf(query);
        var courses = published.InLanguage(language).ToList();
        if (words.Count == 0) return new CourseFinds(courses, [], 0);

        var folded = courses.Select(course => _folded.GetValue(course, made => new FoldedCourse(made))).ToList();
        var pages = folded.SelectMany(course => course.Units).Where(unit => unit.HasAll(words)).OrderByDescending(unit => unit.Weight(words)).ToList();
        return new CourseFinds(
            [.. folded.Where(course => words.All(word => course.Text.Contains(word, StringComparison.Ordinal))).Select(course => course.Course)],
            [.. pages.Take(MostPages).Select(unit => unit.Found(words))],
            pages.Count);
    }

    private static List<string> WordsOf(string query) =>
    [
        .. FoldedPage.Fold(query.Length > LongestQuery ? query[..LongestQuery] : query)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords),
    ];

    private sealed class FoldedCourse(Course course)
    {
        public Course Course => course;
        public string Text { get; } = FoldedPage.Fold(string.Join('\n', [course.Title, course.Summary, .. course.Outcomes, .. course.Audience]));
        public IReadOnlyList<FoldedUnit> Units { get; } = [.. course.Modules.SelectMany(module => module.Units.Select(unit => new FoldedUnit(course, module, unit)))];
    }

    private sealed class FoldedUnit(Course course, Module module, Unit unit)
    {
        private readonly FoldedPage _title = new(unit.Title);
        private readonly FoldedPage _text = new(unit.PlainText);

        public bool HasAll(List<string> words) =>
            words.All(word => _title.Folded.Contains(word, StringComparison.Ordinal) || _text.Folded.Contains(word, StringComparison.Ordinal));

        /// <summary>A word in the title outweighs any number of them in the text.</summary>
        public int Weight(List<string> words) =>
            (words.Count(word => _title.Folded.Contains(word, StringComparison.Ordinal)) * 1000) + Math.Min(999, words.Sum(word => _text.Finds(word).Count()));

        public FoundPage Found(List<string> words) => new(course, module, unit, MarkedText.Of(_title, words), MarkedText.Snippet(_text, words));
    }
}

/// <summary>What a search found; without words all courses and no page. <paramref name="PageCount"/> counts the pages beyond those listed too.</summary>
public sealed record CourseFinds(IReadOnlyList<Course> Courses, IReadOnlyList<FoundPage> Pages, int PageCount);

public sealed record FoundPage(Course Course, Module Module, Unit Unit, MarkedText Title, MarkedText Snippet);
