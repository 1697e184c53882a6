using Mooc.Content.Edits;
using Mooc.Content.Folders;
using Mooc.Content.Pages;
using Mooc.Content.Reading;
using Mooc.Content.Shapes;

namespace Mooc.Content.Fixes;

/// <summary>One pass over the pages of a folder: sources first, since a translation carries the hash of its source.</summary>
internal sealed class FixRun(PageSet pages, string? only, bool adopt, CourseLibrary? earlier)
{
    private readonly List<FixedFile> files = [];
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);

    private EarlierCourse? before;

    public IReadOnlyList<FixedFile> Files => files;

    public void Fix(FoundCourse course)
    {
        var ids = IdsOf(course);
        before = earlier?.Courses.FirstOrDefault(one => one.Id == pages[course.Page.Source].FrontMatter.Id) is { } was ? new EarlierCourse(was) : null;
        if (before is not null)
        {
            foreach (var unit in course.Pages.Select(page => pages[page.Source]).Where(page => page.Found.Kind == PageKind.Unit)) before.NameQuestions(unit, ids);
            ids = IdsOf(course);
        }
        var pageIds = course.Pages.Select(page => pages[page.Source].FrontMatter.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var page in course.Pages) Fix(new FixedPage(pages[page.Source], ids, pageIds, null, page.Source.Path == only));
        foreach (var page in course.Pages)
            foreach (var translation in page.Translations)
                Fix(new FixedPage(pages[translation], ids, pageIds, pages[page.Source], translation.Path == only));
    }

    private HashSet<string> IdsOf(FoundCourse course)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in course.Pages.Select(page => pages[page.Source]))
        {
            if (page.FrontMatter.Id is { } id) ids.Add(id);
            ids.UnionWith(page.Outline.OfType<QuestionOutline>().Select(question => question.Id).OfType<string>());
        }
        return ids;
    }

    private void Fix(FixedPage page)
    {
        if (page.Page.Document is null || (only is not null && only != page.File.Path)) return;

        List<TextEdit> edits = [.. PageFixes.In(page, adopt, before)];
        if (page.Source is { } source) edits.AddRange(SourceHash.In(page, source.File.Hash, hashes.GetValueOrDefault(source.File.Path, source.File.Hash)));
        if (edits.Count > 0) Write(page.Page, FileText.InOrder(edits));
    }

    private void Write(SourcePage page, IReadOnlyList<TextEdit> edits)
    {
        var bytes = FileText.Of(File.ReadAllBytes(page.Found.FullPath)).With(edits);
        hashes[page.File.Path] = new SourceFile(page.File.Path, System.Text.Encoding.UTF8.GetString(bytes)).Hash;
        var changes = edits.Where(edit => edit.What is not null).Select(edit => new Change(page.File.Path, page.File.At(edit.Start).Line, edit.What!));
        files.Add(new FixedFile(page.File.Path, page.Found.FullPath, [.. changes]) { Bytes = bytes });
    }
}
