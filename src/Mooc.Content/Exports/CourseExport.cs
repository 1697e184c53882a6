namespace Mooc.Content.Exports;

/// <summary>Makes packages of a course. It must have been read with <see cref="Options"/>, so that its links lead to the pages of the package.</summary>
public static class CourseExport
{
    internal const string Elsewhere = "elsewhere";

    /// <summary>Pages lie side by side: a unit at <c>u-ID</c>, the course at <c>index</c>, pictures below <c>assets</c>.</summary>
    public static CourseReaderOptions Options(string courseId, DateOnly today, string extension = "html") => new()
    {
        Today = today,
        UnitAddress = (course, unit) => course == courseId ? $"u-{unit}.{extension}" : $"{Elsewhere}.{extension}",
        CourseAddress = course => course == courseId ? $"index.{extension}" : $"{Elsewhere}.{extension}",
        AssetAddress = path => $"assets/{path}",
        GlossaryAddress = $"glossary.{extension}",
    };

    /// <summary>Plain pages that need no server and no network; questions are checked in the browser.</summary>
    public static ExportedCourse Site(Course course, CourseLibrary library) => new SiteExport(course, library, forCmi5: false).Make();

    /// <summary>A cmi5 package: one assignable unit for each page. <paramref name="baseIri"/> is what the activities' ids begin with.</summary>
    public static ExportedCourse Cmi5(Course course, CourseLibrary library, string baseIri) => new Cmi5Export(course, library, baseIri).Make();

    /// <summary>A book to read offline. The course must have been read for pages that end with <c>xhtml</c>.</summary>
    public static ExportedCourse Epub(Course course, CourseLibrary library, DateTime modified) => new EpubExport(course, library, modified).Make();
}
