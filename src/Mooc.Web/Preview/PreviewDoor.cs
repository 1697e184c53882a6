using Mooc.Web.Account;
using Mooc.Web.Courses;
using Mooc.Web.Site;

namespace Mooc.Web.Preview;

/// <summary>Signs in the one on the seat, puts the band above each page, and lets nothing be kept by the browser: what was seen is old at the next save.</summary>
internal sealed class PreviewDoor(RequestDelegate next, PreviewSeat seat, PublishedCourses courses)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        context.Features.Set(new PageBand("/Preview/_Band.cshtml"));
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });

        var token = HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? await SeatAsync(context)
            : seat.Token;

        // Also without anybody on the seat: a page that is kept for all would be kept without its band's news.
        request.Headers.Append("Cookie", token is null ? "preview=1" : $"{SessionCookie.Name}={token}");
        await next(context);
    }

    private Task<string?> SeatAsync(HttpContext context)
    {
        var (course, unit) = PlaceOf(context.Request.Path);
        return seat.TokenAsync($"{courses.Latest.Stamp} {course} {unit}", async (role, state) =>
        {
            await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Rehearsal>().PrepareAsync(role, state, course, unit, context.RequestAborted);
        });
    }

    /// <summary>The course and the page of it that an address is about, the language in front of it left aside.</summary>
    internal static (string? Course, string? Unit) PlaceOf(PathString path)
    {
        var segments = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments is [{ Length: 2 }, ..]) segments = segments[1..];
        return segments switch
        {
            ["learn", var course, var unit, ..] => (course, unit),
            ["learn" or "courses", var course, ..] => (course, null),
            _ => (null, null),
        };
    }
}
