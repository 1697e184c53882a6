using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>Statements: the site's own, and the record store at <c>/xapi</c>.</summary>
public static class XapiFeature
{
    public static void AddXapi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ActivityIds>();
        services.AddHostedService<ActivityBaseAtStart>();
        services.AddSingleton<CourseActivities>();
        services.AddSingleton<StatementLog>();
        services.AddSingleton<LearningRecords>();
        services.AddSingleton<Rebuilding>();
        services.AddScoped<Credentials>();
        services.AddSingleton<XapiPersonalData>();
        services.AddSingleton<IPersonalData>(provider => provider.GetRequiredService<XapiPersonalData>());
    }
}
