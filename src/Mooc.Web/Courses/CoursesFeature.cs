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
        builder.Services.AddHostedService<PublishAtStart>();
        builder.Services.AddRazorPages(options => options.Conventions.AllowAnonymousToFolder("/Courses"));
    }

    public static void MapCourses(this WebApplication app) =>
        app.MapGet("/courses/assets/{**path}", CourseFiles.Serve).AllowAnonymous();
}
