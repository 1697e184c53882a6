using Microsoft.AspNetCore.Http.HttpResults;

namespace Mooc.Web.Courses;

/// <summary>
/// Pictures of courses. Only what the reader listed is served, so no path leads out of the courses folder; a picture that is opened by itself can run nothing.
/// </summary>
internal static class CourseFiles
{
    public static Results<PhysicalFileHttpResult, NotFound> Serve(string path, PublishedCourses courses, HttpContext context)
    {
        if (!courses.Library.Assets.TryGetValue(path, out var asset) || asset.IsEmpty) return TypedResults.NotFound();

        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.PhysicalFile(asset.FullPath, asset.MediaType);
    }
}
