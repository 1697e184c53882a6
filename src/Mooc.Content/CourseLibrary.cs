using System.Collections.Frozen;

namespace Mooc.Content;

/// <summary>Everything in a courses folder at one moment. Immutable: a reader sees the old or the new library, never a mixture.</summary>
public sealed class CourseLibrary
{
    public static CourseLibrary Empty { get; } = new() { Courses = [], Glossary = [], Problems = [], Assets = new Dictionary<string, CourseAsset>(), Version = "empty" };

    /// <summary>The published courses in their own language, in catalogue order.</summary>
    public required IReadOnlyList<Course> Courses { get; init; }
    public required IReadOnlyList<GlossaryTerm> Glossary { get; init; }

    /// <summary>The glossary by language, where it is translated.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<GlossaryTerm>> GlossaryTranslations { get; init; } = new Dictionary<string, IReadOnlyList<GlossaryTerm>>();

    /// <summary>All that is wrong or worth a look, errors first, then by file and line.</summary>
    public required IReadOnlyList<ContentProblem> Problems { get; init; }

    /// <summary>Files with an error whose last good version is shown; other files with an error are not shown at all.</summary>
    public IReadOnlySet<string> LastGood { get; init; } = new HashSet<string>();

    /// <summary>Images that courses may show, by path below the courses folder with forward slashes.</summary>
    public required IReadOnlyDictionary<string, CourseAsset> Assets { get; init; }

    /// <summary>A hash that changes whenever anything that a reader could see changes.</summary>
    public required string Version { get; init; }

    /// <summary>Translations by course id and language; filled by the reader.</summary>
    public IReadOnlyDictionary<(string Course, string Language), Course> Translations { get; init; } = new Dictionary<(string, string), Course>();

    /// <summary>Every page of every course in each language that its course is translated into, missing ones among them.</summary>
    public IReadOnlyList<TranslatedPage> TranslatedPages { get; init; } = [];

    /// <summary>The glossary in the language wished for, or as it was written.</summary>
    public IReadOnlyList<GlossaryTerm> GlossaryIn(string language) => GlossaryTranslations.GetValueOrDefault(GlossaryLanguageFor(language)) ?? Glossary;

    /// <summary>The language of the glossary that a reader of this one is given.</summary>
    public string GlossaryLanguageFor(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return GlossaryTranslations.ContainsKey(language) ? language : GlossaryTranslations.ContainsKey(language.Split('-')[0]) ? language.Split('-')[0] : "en";
    }

    /// <summary>The course in the language wished for, or in its own where there is no such translation; null where there is no such course.</summary>
    public Course? Find(string courseId, string language)
    {
        if (Sources.GetValueOrDefault(courseId) is not { } source) return null;

        // A reader of de-AT is served by de where there is no Austrian text.
        for (var tag = language; tag.Length > 0; tag = tag.LastIndexOf('-') is var cut and > 0 ? tag[..cut] : "")
        {
            if (string.Equals(tag, source.Language, StringComparison.OrdinalIgnoreCase)) return source;
            if (Folders.LanguageTag.TryRead(tag, out var known) && Translations.TryGetValue((courseId, known), out var translated)) return translated;
        }
        return source;
    }

    private FrozenDictionary<string, Course> Sources => field ??= Courses.ToFrozenDictionary(course => course.Id, StringComparer.Ordinal);
}

/// <summary>A file that a page shows: its full path on disk and its media type from the allow-list (png, jpg, jpeg, gif, webp, avif, svg).</summary>
public sealed record CourseAsset(string FullPath, string MediaType)
{
    /// <summary>Whether nothing is in it. It may then be a pipe or a device, and to open one could take for ever.</summary>
    public bool IsEmpty => new FileInfo(FullPath) is { Exists: false } or { Length: 0 };

    /// <summary>What is in it now.</summary>
    public byte[] Read() => IsEmpty ? [] : File.ReadAllBytes(FullPath);
}

/// <summary>A term with its one-sentence definition; Html is inline.</summary>
public sealed record GlossaryTerm(string Anchor, string Term, string? Abbreviation, string Html, string Text);
