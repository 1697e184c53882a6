using Mooc.Content.Folders;
using Mooc.Content.Pages;

namespace Mooc.Content.Reading;

/// <summary>
/// A course in its other languages: the same pages and ids with the texts that are translated. A translated page with an error gives way to its
/// last good version, else to the source.
/// </summary>
internal sealed class TranslatedCourses(FoundCourse found, PageSet pages, SiteMap map, UnitSet units, CourseLibrary previous)
{
    public IReadOnlyList<Course> Read(Course source)
    {
        foreach (var page in found.Pages)
            foreach (var translation in page.Translations) CheckHeader(pages[page.Source], pages[translation]);
        ReportWithoutFrontPage();

        // The whole course is its last good version, so are its translations.
        if (previous.Courses.Contains(source, ReferenceEqualityComparer.Instance))
            return [.. source.Languages.Skip(1).Select(language => previous.Translations.GetValueOrDefault((source.Id, language))).OfType<Course>()];
        return [.. found.Page.Translations.Where(file => IsShown(pages[file])).Select(file => Translate(source, file)).OfType<Course>()];
    }

    /// <summary>A draft is shown to nobody but its author.</summary>
    private static bool IsShown(SourcePage translation) => !IsDraft(translation) || translation.IsForAuthor;

    private static void CheckHeader(SourcePage source, SourcePage translation)
    {
        var header = translation.FrontMatter;
        if (header.Id is { } id && source.FrontMatter.Id is { } wanted && id != wanted)
            translation.Problems.Add(KnownProblems.TranslationOtherId.At(header.Value("id")!.At, wanted));
        if (IsOutdated(translation, source))
            translation.Problems.Add(KnownProblems.TranslationOutdated.At(header.Value("source")!.At, source.File.Hash));
    }

    /// <summary>How far each page is in each language; asked once all has been read.</summary>
    public IEnumerable<TranslatedPage> Standing(string courseId) =>
        from language in found.Pages.SelectMany(page => page.Translations).Select(file => file.Language!).Distinct().Order(StringComparer.Ordinal)
        from page in found.Pages
        let file = page.Translations.FirstOrDefault(translation => translation.Language == language)
        select new TranslatedPage(courseId, language, (file ?? page.Source).Path, file is null ? TranslationState.Missing : StateOf(pages[file], pages[page.Source]));

    private static TranslationState StateOf(SourcePage translation, SourcePage source) =>
        IsDraft(translation) ? TranslationState.Draft
        : translation.HasErrors ? TranslationState.Broken
        : IsOutdated(translation, source) ? TranslationState.Outdated
        : TranslationState.Current;

    private static bool IsDraft(SourcePage translation) => translation.FrontMatter.Text("status") == "draft";

    private static bool IsOutdated(SourcePage translation, SourcePage source) => translation.FrontMatter.Text("source") is { } hash && hash != source.File.Hash;

    private void ReportWithoutFrontPage()
    {
        var languages = found.Page.Translations.Select(file => file.Language).ToHashSet();
        var strays = found.Pages.SelectMany(page => page.Translations).Where(file => !languages.Contains(file.Language)).DistinctBy(file => file.Language);
        foreach (var stray in strays) pages[stray].Problems.Add(KnownProblems.TranslationWithoutCourse.At(pages[stray].File.Start, stray.Language!));
    }

    private Course? Translate(Course source, FoundFile file)
    {
        var page = pages[file];
        var language = file.Language!;
        var before = previous.Translations.GetValueOrDefault((source.Id, language));
        var html = TextPage.Html(page, map);
        var modules = source.Modules.Select(module => Translate(module, language, before)).ToList();
        if (page.HasErrors && !page.IsForAuthor) return before is null ? null : before with { Modules = modules };

        var header = page.FrontMatter;
        return source with
        {
            Language = language,
            IsOutdated = IsOutdated(page, pages[found.Page.Source]),
            Title = header.Title,
            Summary = header.Text("summary") ?? source.Summary,
            Level = header.Text("level") ?? source.Level,
            Audience = Or(header.List("audience"), source.Audience),
            Outcomes = Or(header.List("outcomes"), source.Outcomes),
            Html = html,
            SourceHash = page.File.Hash,
            Modules = modules,
        };
    }

    private Module Translate(Module source, string language, Course? before)
    {
        var shown = source.Units.Select(unit => Translate(unit, language, before)).ToList();
        if (TranslationOf(source.File, language) is not { } file) return source with { Units = shown };

        var page = pages[file];
        var html = TextPage.Html(page, map);
        if (page.HasErrors)
            return (before?.Modules.FirstOrDefault(module => module.Id == source.Id && module.Language == language) ?? source) with { Units = shown };

        return source with
        {
            Language = language,
            Title = page.FrontMatter.Title,
            Outcomes = Or(page.FrontMatter.List("outcomes"), source.Outcomes),
            Html = html,
            SourceHash = page.File.Hash,
            Units = shown,
        };
    }

    private Unit Translate(Unit source, string language, Course? before)
    {
        if (TranslationOf(source.File, language) is not { } file) return source;

        var page = pages[file];
        var read = units[file];
        if (read is not null && !page.HasErrors && new TranslatedUnit(source, page).Of(read) is { } unit) return unit with { IsOutdated = IsOutdated(page, SourceOf(file)) };
        if (read is not null && page.IsForAuthor) return read with { Id = source.Id, Kind = UnitKind.Reading, Parts = [.. read.Parts.OfType<Prose>()] };

        // The last good translation serves only as long as it still fits its source.
        return before?.Unit(source.Id) is { } last && last.Language == language && last.TranslatedFrom == source.SourceHash ? last : source;
    }

    private SourcePage SourceOf(FoundFile translation) => pages[found.Pages.First(page => page.Translations.Contains(translation)).Source];

    private FoundFile? TranslationOf(string file, string language) =>
        found.Pages.FirstOrDefault(page => page.Source.Path == file)?.Translations.FirstOrDefault(translation => translation.Language == language && IsShown(pages[translation]));

    private static IReadOnlyList<string> Or(IReadOnlyList<string> own, IReadOnlyList<string> others) => own.Count > 0 ? own : others;
}
