using System.Security.Cryptography;
using System.Text;
using Mooc.Content.Checks;
using Mooc.Content.Folders;
using Mooc.Content.Pages;

namespace Mooc.Content.Reading;

/// <summary>Puts the pages together: courses in catalogue order, their translations, the glossary, and what is wrong.</summary>
internal sealed class LibraryAssembly(CourseFolder folder, PageSet pages, SiteMap map, UnitSet units, CourseReaderOptions options, CourseLibrary previous)
{
    private readonly Dictionary<string, Course> courses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Course> translations = [];

    private readonly List<TranslatedPage> translatedPages = [];

    public CourseLibrary Build()
    {
        foreach (var found in folder.Courses) AddCourse(found);
        CheckRequires();
        var glossary = folder.Glossary is null ? [] : GlossaryReader.Read(pages[folder.Glossary.Source], map);
        var glossaries = folder.Glossary?.Translations.ToDictionary(file => file.Language!, file => GlossaryReader.Read(pages[file], map)) ?? [];
        CheckReading();
        return new CourseLibrary
        {
            Courses = [.. courses.Values.OrderBy(course => course.Order).ThenBy(course => course.Title, StringComparer.Ordinal).ThenBy(course => course.Id, StringComparer.Ordinal)],
            Translations = translations,
            Glossary = glossary,
            GlossaryTranslations = glossaries,
            Assets = folder.Assets,
            Problems = [.. Problems()],
            LastGood = LastGood(),
            TranslatedPages = translatedPages,
            Version = VersionOfAll(),
        };
    }

    private void AddCourse(FoundCourse found)
    {
        var source = new CourseAssembly(found, pages, map, units, previous).Read();
        if (source is null) return;

        var translated = new TranslatedCourses(found, pages, map, units, previous);
        var all = translated.Read(source);
        var version = VersionOf(found) ?? CourseVersion.Of(all.Prepend(source));
        var course = source with { Version = version, Languages = [source.Language, .. all.Select(translation => translation.Language)] };

        if (!courses.TryAdd(course.Id, course))
        {
            var page = pages[found.Page.Source];
            page.Problems.Add(KnownProblems.IdTwice.At(page.FrontMatter.Value("id")?.At ?? page.File.Start, course.Id, courses[course.Id].File));
            return;
        }
        translatedPages.AddRange(translated.Standing(course.Id));
        foreach (var translation in all)
            translations[(course.Id, translation.Language)] = translation with { Version = version, Languages = course.Languages };
    }

    private string? VersionOf(FoundCourse found) =>
        found.Pages.SelectMany(page => page.Files).Any(file => pages[file].HasErrors) ? null : options.VersionOf(found.Folder);

    private void CheckRequires()
    {
        foreach (var page in folder.Courses.Select(course => pages[course.Page.Source]))
            foreach (var id in page.FrontMatter.List("requires").Where(id => !courses.ContainsKey(id)))
                page.Problems.Add(KnownProblems.UnknownCourse.At(page.FrontMatter.Value("requires")!.At, id));
    }

    private void CheckReading()
    {
        var glossary = pages.All.Where(page => page.Found.Kind == PageKind.Glossary).SelectMany(page => page.Headings).Select(heading => heading.Text).ToList();
        pages.All.AsParallel().ForAll(page => page.Problems.AddRange(ContentChecks.In(new CheckedPage(page, units[page.Found], glossary))));
    }

    /// <summary>Broken files of which something is shown all the same: what they were before.</summary>
    private HashSet<string> LastGood()
    {
        var shown = courses.Values.Concat(translations.Values)
            .SelectMany(course => course.Modules.SelectMany(module => module.Units.Select(unit => unit.File).Prepend(module.File)).Prepend(course.File)).ToHashSet(StringComparer.Ordinal);
        return pages.All.Where(page => page.HasErrors && shown.Contains(page.File.Path)).Select(page => page.File.Path).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<ContentProblem> Problems() => folder.Problems.Concat(pages.All.SelectMany(page => page.Problems))
        .Distinct()
        .OrderByDescending(problem => problem.Severity)
        .ThenBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .ThenBy(problem => problem.Code, StringComparer.Ordinal);

    /// <summary>Every file counts, since a heading's new name changes links elsewhere; so does what is shown of a broken page.</summary>
    private string VersionOfAll()
    {
        var all = new StringBuilder();
        foreach (var page in pages.All) all.Append(page.File.Path).Append(' ').Append(page.File.Hash).Append('\n');
        foreach (var course in courses.Values.Concat(translations.Values)) all.Append(course.Language).Append(' ').Append(course.Version).Append('\n');
        foreach (var path in folder.Assets.Keys.Order(StringComparer.Ordinal)) all.Append(path).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, 8));
    }
}
