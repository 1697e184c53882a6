namespace Mooc.Content;

/// <summary>
/// How links become addresses of the site, and what day it is for <c>recheck</c> dates. Addresses are below the site's root without a leading slash;
/// the reader makes them relative to the page that shows the text (front pages and modules at <c>courses/{course}</c>, units at
/// <c>learn/{course}/{unit}</c>), so that a language in front of the address is kept.
/// </summary>
public sealed record CourseReaderOptions
{
    public required DateOnly Today { get; init; }
    public Func<string, string, string> UnitAddress { get; init; } = static (course, unit) => $"learn/{course}/{unit}";
    public Func<string, string> CourseAddress { get; init; } = static course => $"courses/{course}";
    public Func<string, string> AssetAddress { get; init; } = static path => $"courses/assets/{path}";
    /// <summary>
    /// For the eyes of the author alone: a page with an error is shown as far as it can be, and what was written in a line says so in <c>data-line</c>.
    /// </summary>
    public bool ForAuthor { get; init; }
    public string GlossaryAddress { get; init; } = "courses/glossary";

    /// <summary>
    /// The version that statements and certificates carry, by the course's folder; null: a hash of the texts that are shown. The hash also stands for a course with a broken
    /// page, since what is shown in its place may be older than what the caller knows.
    /// </summary>
    public Func<string, string?> VersionOf { get; init; } = static _ => null;
}
