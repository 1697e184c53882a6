using Microsoft.Extensions.Options;
using Mooc.Web.Courses.Publishing;
using Mooc.Web.Data;
using Mooc.Web.Xapi;

namespace Mooc.Web.Courses;

/// <summary>The catalogue, a course's front page, search, the glossary, joining and leaving.</summary>
public static class CoursesFeature
{
    public static void AddCourses(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublishedCourses>();
        builder.Services.AddSingleton<IProjection, EnrolmentProjection>();
        builder.Services.AddScoped<IPersonalData, CoursesPersonalData>();
        builder.Services.AddScoped<Enrolling>();
        builder.Services.AddSingleton<CourseSearch>();
        builder.Services.AddSingleton<PublishAtStart>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<PublishAtStart>());
        AddPublishing(builder);
        builder.Services.AddRazorPages(options => options.Conventions.AllowAnonymousToFolder("/Courses"));
    }

    private static void AddPublishing(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ContentOptions>().Bind(builder.Configuration.GetSection("Mooc:Content")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ContentOptions>>().Value);
        services.AddSingleton<ReadFolder>();
        services.AddSingleton<PullCourses>();
        services.AddHostedService(provider => provider.GetRequiredService<PullCourses>());
        services.AddHostedService<WatchCourses>();
    }

    public static void UseCourses(this WebApplication app) => app.Services.GetRequiredService<PublishAtStart>().Begin();

    public static void MapCourses(this WebApplication app) =>
        app.MapGet("/courses/assets/{**path}", CourseFiles.Serve).AllowAnonymous();
}
