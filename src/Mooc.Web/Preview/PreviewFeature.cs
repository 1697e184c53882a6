using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Mooc.Web.Account;

namespace Mooc.Web.Preview;

/// <summary>The site as <c>mooc preview</c> serves it: to its author alone, on this machine, with nothing kept.</summary>
public static class PreviewFeature
{
    public static void AddPreview(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PreviewSeat>();
        services.AddSingleton<PreviewChanges>();
        services.AddScoped<PreviewBand>();
        services.AddScoped<Rehearsal>();

        // Made up for every page that is looked at: nobody guesses their passwords.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        foreach (var link in services.Where(service => service.ImplementationFactory?.GetType().GenericTypeArguments.LastOrDefault() == typeof(FirstAdministrator)).ToList())
            services.Remove(link);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None).AddFilter("Mooc.Web.Courses", LogLevel.None);
    }

    public static void UsePreview(this WebApplication app) => app.UseMiddleware<PreviewDoor>();

    public static void MapPreview(this WebApplication app)
    {
        app.MapGet("/preview/changes", (string since, HttpContext context, PreviewChanges changes, CancellationToken ct) => changes.WriteAsync(context, since, ct)).AllowAnonymous();
        app.MapGet("/preview/preview.js", () => File("preview.js", "text/javascript")).AllowAnonymous();
        app.MapGet("/preview/preview.css", () => File("preview.css", "text/css")).AllowAnonymous();
        app.MapPost("/preview/seat", async (HttpContext context, PreviewSeat seat, CancellationToken ct) =>
        {
            var form = await context.Request.ReadFormAsync(ct);
            seat.Take(Enum.TryParse<Role>(form["role"], out var role) ? role : null, Enum.TryParse<PreviewState>(form["state"], out var state) ? state : PreviewState.Fresh);
            return Results.LocalRedirect(LocalPath.Of(form["back"]) ?? "/");
        }).AllowAnonymous().DisableAntiforgery();
    }

    private static IResult File(string name, string mediaType) =>
        Results.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream($"wwwroot.preview.{name}")!, mediaType);
}
