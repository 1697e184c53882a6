using Mooc.Web.Courses;

namespace Mooc.Web.Preview;

/// <summary>Tells open pages that something else is to be seen.</summary>
internal sealed class PreviewChanges : IDisposable
{
    private readonly PublishedCourses _courses;
    private TaskCompletionSource _next = New();

    public PreviewChanges(PublishedCourses courses)
    {
        _courses = courses;
        courses.Swapped += Tell;
    }

    /// <summary>One line once the folder is another one than that which a page was made of.</summary>
    public async Task WriteAsync(HttpContext context, string since, CancellationToken ct)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync("retry: 300\n\n", ct);
        await context.Response.Body.FlushAsync(ct);
        var next = _next.Task;
        while (_courses.Latest.Stamp == since)
        {
            await next.WaitAsync(ct);
            next = _next.Task;
        }

        await context.Response.WriteAsync($"data: {_courses.Latest.Stamp}\n\n", ct);
    }

    public void Dispose() => _courses.Swapped -= Tell;

    private void Tell() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
