using System.Security.Cryptography;
using System.Text;
using Mooc.Content.Folders;
using Mooc.Content.Pages;

namespace Mooc.Content.Reading;

/// <summary>Puts one course together, with the last good version where a page has an error.</summary>
internal sealed class CourseAssembly(FoundCourse found, PageSet pages, SiteMap map, UnitSet units, CourseReaderOptions options, CourseLibrary previous)
{
    private readonly Course? before = previous.Courses.FirstOrDefault(course => course.File == found.Page.Source.Path);

    /// <summary>The course in its own language, or null where its front page has an error and no earlier version is known.</summary>
    public Course? Source()
    {
        var page = pages[found.Page.Source];
        var html = TextPage.Html(page, map);
        if (page.HasErrors) return before;

        var header = page.FrontMatter;
        return WithVersion(new Course
        {
            Id = header.Id!,
            Title = header.Title,
            Summary = header.Text("summary")!,
            Language = pages.LanguageOf(found),
            SourceLanguage = pages.LanguageOf(found),
            Languages = [pages.LanguageOf(found), .. found.Page.Translations.Where(file => !pages[file].HasErrors).Select(file => file.Language!)],
            Licence = header.Text("licence")!,
            Level = header.Text("level"),
            Audience = header.List("audience"),
            Hours = header.Value("hours")?.Number,
            Outcomes = header.List("outcomes"),
            Authors = header.List("authors"),
            Pass = header.Value("pass")?.WholeNumber ?? 70,
            Requires = header.List("requires"),
            GivesCertificate = header.Value("certificate")?.YesNo ?? true,
            Order = header.Value("order")?.WholeNumber ?? 0,
            Html = html,
            File = page.File.Path,
            SourceHash = page.File.Hash,
            Modules = [.. found.Modules.Select(Module).OfType<Module>()],
            Version = "",
        });
    }

    private Module? Module(FoundModule module)
    {
        var page = pages[module.Page.Source];
        var html = TextPage.Html(page, map);
        var shown = module.Units.Select(Unit).OfType<Unit>().ToList();
        if (page.HasErrors)
            return before?.Modules.FirstOrDefault(earlier => earlier.File == page.File.Path) is { } last ? last with { Units = shown } : null;

        return new Module
        {
            Id = page.FrontMatter.Id!,
            Title = page.FrontMatter.Title,
            Language = page.Language,
            Outcomes = page.FrontMatter.List("outcomes"),
            Html = html,
            File = page.File.Path,
            SourceHash = page.File.Hash,
            Units = shown,
        };
    }

    private Unit? Unit(FoundPage page) => units[page.Source] ?? before?.Units.FirstOrDefault(unit => unit.File == page.Source.Path);

    private Course WithVersion(Course course)
    {
        if (options.Version is { } version) return course with { Version = version };

        var hashes = new StringBuilder(course.SourceHash);
        foreach (var module in course.Modules)
        {
            hashes.Append('\n').Append(module.Id).Append(' ').Append(module.SourceHash);
            foreach (var unit in module.Units) hashes.Append('\n').Append(unit.Id).Append(' ').Append(unit.SourceHash);
        }
        return course with { Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashes.ToString())).AsSpan(0, 8)) };
    }
}
