using Mooc.Content.Folders;
using Mooc.Content.Pages;

namespace Mooc.Content.Reading;

/// <summary>The units of all courses in all languages, by path; null where a unit has an error.</summary>
internal sealed class UnitSet
{
    private readonly Dictionary<string, Unit?> units = new(StringComparer.Ordinal);

    public Unit? this[FoundFile file] => units.GetValueOrDefault(file.Path);

    public static UnitSet Read(PageSet pages, SiteMap map, CourseReaderOptions options)
    {
        var set = new UnitSet();
        var read = pages.All.Where(page => page.Found.Kind == PageKind.Unit).AsParallel().AsOrdered()
            .Select(page => (page.File.Path, Unit: ReadUnit(page, map, options))).ToList();
        foreach (var (path, unit) in read) set.units[path] = unit;
        return set;
    }

    private static Unit? ReadUnit(SourcePage page, SiteMap map, CourseReaderOptions options)
    {
        // One page that breaks the reader in a way nobody thought of must not take the other pages with it.
#pragma warning disable CA1031
        try
        {
            return new UnitReader(page, map, options).Read();
        }
        catch (Exception)
        {
            page.Problems.Add(KnownProblems.PageUnreadable.At(page.File.Start));
            return null;
        }
#pragma warning restore CA1031
    }
}
