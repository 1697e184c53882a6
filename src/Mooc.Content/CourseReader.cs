using Mooc.Content.Folders;
using Mooc.Content.Reading;

namespace Mooc.Content;

/// <summary>Reads a courses folder. Never throws for what an author wrote: what is wrong becomes a <see cref="ContentProblem"/>.</summary>
public sealed class CourseReader(CourseReaderOptions options)
{
    /// <summary>
    /// Reads all courses below <paramref name="folder"/>. A unit with an error is left out (a course whose course.md has one is left out whole)
    /// unless <paramref name="previous"/> holds its last good version.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public CourseLibrary Read(string folder, CourseLibrary? previous = null)
    {
        var found = CourseFolder.Walk(folder);
        var pages = PageSet.Read(found);
        var map = pages.Map(options);
        foreach (var page in pages.All) page.IsForAuthor = options.ForAuthor;
        var units = UnitSet.Read(pages, map, options);
        return new LibraryAssembly(found, pages, map, units, options, previous ?? CourseLibrary.Empty).Build();
    }
}
