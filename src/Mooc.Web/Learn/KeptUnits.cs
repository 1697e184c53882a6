using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Site;

namespace Mooc.Web.Learn;

/// <summary>
/// The page that learners open most is made once for all who stand alike, with blanks for their names, forms and marks, and filled for each. What it shows is looked up
/// anew every time; what is kept goes with the version of the course that it shows.
/// </summary>
internal sealed class KeptUnits(RequestDelegate next)
{
    private const int MostOfACourse = 400;
    private readonly ConditionalWeakTable<Course, ConcurrentDictionary<string, KeptPage>> _pages = [];

    public Task InvokeAsync(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && !context.Request.QueryString.HasValue && context.Features.Get<SignedIn>() is { } me && IsUnit(context) && IsLikeAnyOther(context)
            ? ShowAsync(context, me)
            : next(context);

    private static bool IsUnit(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == "/Learn/Unit";

    /// <summary>A note is shown once and to one reader; a band above the page says what is true of one visit.</summary>
    private static bool IsLikeAnyOther(HttpContext context) => !context.Request.HasNote() && context.Features.Get<PageBand>() is null;

    private async Task ShowAsync(HttpContext context, SignedIn me)
    {
        var services = context.RequestServices.GetRequiredService<UnitServices>();
        if (await VisitAsync(context, services, me) is not { } visit)
        {
            await next(context);
            return;
        }

        context.Features.Set(visit);
        if (Alike.KeyOf(context, visit, me, question => services.SeedFor(visit.Progress.Enrolment, visit.Course, question)) is not { } key)
        {
            await next(context);
            return;
        }

        var pages = _pages.GetOrCreateValue(visit.Course);
        var page = pages.GetValueOrDefault(key) ?? await MakeAsync(context, pages, key);
        await FillAsync(context, page, new UnitReader(context, services, visit, me));
    }

    private static async Task<UnitVisit?> VisitAsync(HttpContext context, UnitServices services, SignedIn me)
    {
        var (course, unit) = (context.GetRouteValue("course") as string, context.GetRouteValue("unit") as string);
        if (course is null || unit is null || services.Courses.Find(course) is not { } found || found.Unit(unit) is not { } page) return null;

        return new UnitVisit(found, page, await LearnerProgress.OfAsync(services.Reads, me.PersonId, found, page, context.RequestAborted));
    }

    /// <summary>Lets the page be made as ever, but with blanks.</summary>
    private async Task<KeptPage> MakeAsync(HttpContext context, ConcurrentDictionary<string, KeptPage> pages, string key)
    {
        var blanks = new Blanks();
        var target = context.Response.Body;
        using var made = new MemoryStream();
        context.Response.Body = made;
        context.Features.Set(blanks);
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = target;
            context.Features.Set<Blanks>(null);
        }

        var page = blanks.Split(Encoding.UTF8.GetString(made.GetBuffer(), 0, (int)made.Length));
        if (pages.Count >= MostOfACourse) pages.Clear();
        if (context.Response.StatusCode == StatusCodes.Status200OK) pages[key] = page;
        return page;
    }

    private static async Task FillAsync(HttpContext context, KeptPage page, UnitReader reader)
    {
        context.Response.ContentType ??= "text/html; charset=utf-8";
        page.Fill(context.Response.BodyWriter, reader.ValueOf);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
