using System.Text;
using Mooc.Content.Folders;
using Mooc.Content.Pages;
using Mooc.Content.Shapes;

namespace Mooc.Content.Reading;

/// <summary>All Markdown files of the folder, read and parsed, by path.</summary>
internal sealed class PageSet
{
    private const int LargestFile = 256 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly CourseFolder folder;
    private readonly Dictionary<string, SourcePage> pages = new(StringComparer.Ordinal);

    private PageSet(CourseFolder folder) => this.folder = folder;

    public IReadOnlyCollection<SourcePage> All => pages.Values;

    public SourcePage this[FoundFile file] => pages[file.Path];

    /// <summary>Front pages come first: they say in which language the rest of their course is written.</summary>
    public static PageSet Read(CourseFolder folder)
    {
        var set = new PageSet(folder);
        set.Add(folder.Courses.SelectMany(course => course.Page.Files).Select(file => (file, "en")));
        set.Add([
            .. folder.Courses.SelectMany(course => course.Modules.SelectMany(module => module.Units.Prepend(module.Page))
                .SelectMany(page => page.Files).Select(file => (file, set.LanguageOf(course)))),
            .. folder.Glossary?.Files.Select(file => (file, "en")) ?? [],
        ]);
        foreach (var course in folder.Courses)
        {
            new CourseIds(course, set).Check();
            foreach (var page in course.Pages) set.NameTranslated(page);
        }
        return set;
    }

    public string LanguageOf(FoundCourse course) =>
        this[course.Page.Source].FrontMatter.Text("language") is { } language && LanguageTag.TryRead(language, out var tag) ? tag : "en";

    public SiteMap Map(CourseReaderOptions options)
    {
        var entries = new Dictionary<string, MapEntry>(StringComparer.Ordinal);
        foreach (var course in folder.Courses)
        {
            var courseId = this[course.Page.Source].FrontMatter.Id;
            foreach (var page in course.Pages)
                foreach (var file in page.Files) entries[file.Path] = new MapEntry(this[file], courseId, this[page.Source].FrontMatter.Id);
        }
        foreach (var file in folder.Glossary?.Files ?? []) entries[file.Path] = new MapEntry(this[file], null, null);
        return new SiteMap(options, entries, folder.Assets);
    }

    private void Add(IEnumerable<(FoundFile File, string Language)> files)
    {
        var read = files.AsParallel().AsOrdered().Select(file => ReadPage(file.File, file.File.Language ?? file.Language)).ToList();
        foreach (var page in read) pages[page.File.Path] = page;
    }

    /// <summary>A translated question without an id of its own goes by that of the question at its place in the source.</summary>
    private void NameTranslated(FoundPage page)
    {
        var originals = this[page.Source].Outline.OfType<QuestionOutline>().ToList();
        foreach (var file in page.Translations)
        {
            var translated = this[file].Outline.OfType<QuestionOutline>().ToList();
            if (translated.Count != originals.Count) continue;
            foreach (var (question, original) in translated.Zip(originals)) question.Id ??= original.Id;
        }
    }

    private static SourcePage ReadPage(FoundFile found, string language)
    {
        try
        {
            if (new FileInfo(found.FullPath).Length > LargestFile) return new SourcePage(found, language, KnownProblems.FileTooLarge);

            // Nothing is in a file of no length, which may be a pipe or a device: to open one could take for ever.
            var bytes = new FileInfo(found.FullPath).Length == 0 ? [] : File.ReadAllBytes(found.FullPath);
            var page = new SourcePage(found, new SourceFile(found.Path, Strict.GetString(bytes)), language);
            if (found.Kind == PageKind.Unit) page.Outline = PageOutline.Of(page);
            return page;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new SourcePage(found, language, KnownProblems.FileUnreadable);
        }
    }
}
