using Mooc.Content.Folders;
using Mooc.Content.Pages;

namespace Mooc.Content.Reading;

/// <summary>Puts one course together in its own language, with the last good version where a page has an error.</summary>
internal sealed class CourseAssembly(FoundCourse found, PageSet pages, SiteMap map, UnitSet units, CourseLibrary previous)
{
    private readonly Course? before = previous.Courses.FirstOrDefault(course => course.File == found.Page.Source.Path);

    /// <summary>The course, or null where its front page has an error and no earlier version is known.</summary>
    public Course? Read()
    {
        var page = pages[found.Page.Source];
        var html = TextPage.Html(page, map);
        var modules = found.Modules.Select(Module).OfType<Module>().ToList();
        if (page.HasErrors && !page.IsForAuthor) return before;

        var header = page.FrontMatter;
        return new Course
        {
            Id = header.Id ?? $"course-{ContentId.OfText(page.File.Path)}",
            Title = header.Title,
            Summary = header.Text("summary") ?? "",
            Language = pages.LanguageOf(found),
            SourceLanguage = pages.LanguageOf(found),
            Languages = [],
            Licence = header.Text("licence") ?? "",
            Level = header.Text("level"),
            Audience = header.List("audience"),
            Hours = header.Value("hours")?.Number,
            Outcomes = header.List("outcomes"),
            Authors = header.List("authors"),
            Pass = header.Value("pass")?.WholeNumber ?? 70,
            Requires = header.List("requires"),
            GivesCertificate = header.Value("certificate")?.YesNo ?? true,
            ValidMonths = header.Value("valid")?.WholeNumber,
            Order = header.Value("order")?.WholeNumber ?? 0,
            Html = html,
            File = page.File.Path,
            SourceHash = page.File.Hash,
            Modules = modules,
            Version = "",
        };
    }

    private Module? Module(FoundModule module)
    {
        var page = pages[module.Page.Source];
        var html = TextPage.Html(page, map);
        var shown = module.Units.Select(Unit).OfType<Unit>().ToList();
        if (page.HasErrors && !page.IsForAuthor)
            return before?.Modules.FirstOrDefault(earlier => earlier.File == page.File.Path) is { } last ? last with { Units = shown } : null;

        return new Module
        {
            Id = page.FrontMatter.Id ?? $"module-{ContentId.OfText(page.File.Path)}",
            Title = page.FrontMatter.Title,
            Language = page.Language,
            Outcomes = page.FrontMatter.List("outcomes"),
            Html = html,
            File = page.File.Path,
            SourceHash = page.File.Hash,
            Units = shown,
        };
    }

    private Unit? Unit(FoundPage page) => units[page.Source] ?? LastGood(page);

    /// <summary>The unit as it was, unless one of its ids meanwhile belongs to another page.</summary>
    private Unit? LastGood(FoundPage page)
    {
        var last = before?.Units.FirstOrDefault(unit => unit.File == page.Source.Path);
        return last is not null && !FreshIds.Contains(last.Id) && !last.Questions.Any(question => FreshIds.Contains(question.Id)) ? last : null;
    }

    private HashSet<string> FreshIds => field ??= found.Modules.SelectMany(module => module.Units).Select(page => units[page.Source]).OfType<Unit>()
        .SelectMany(unit => unit.Questions.Select(question => question.Id).Prepend(unit.Id))
        .Concat(found.Modules.Select(module => pages[module.Page.Source].FrontMatter.Id).OfType<string>())
        .ToHashSet(StringComparer.Ordinal);
}
