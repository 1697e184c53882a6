using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>Reads courses as they are on the day of the command: what is due for a check by then is told.</summary>
internal static class CoursesToday
{
    public static DateOnly Date => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static CourseLibrary Read(string folder) => new CourseReader(new CourseReaderOptions { Today = Date }).Read(folder);
}
