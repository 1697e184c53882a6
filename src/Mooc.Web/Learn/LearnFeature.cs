using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Xapi;

namespace Mooc.Web.Learn;

/// <summary>Reading, answering, finishing.</summary>
public static class LearnFeature
{
    public static void AddLearn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IProjection, ProgressProjection>();
        services.AddScoped<IPersonalData, LearnPersonalData>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<Answering>();
        services.AddSingleton<Finishing>();
        services.AddSingleton<Attempting>();
        services.AddScoped<UnitServices>();
        services.AddScoped<Judging>();
        services.AddSweep<JudgeAnew>(JudgeAnew.Every, follows: typeof(Mooc.Content.CourseLibrary));
        services.AddActs(LearnActs.All);
        services.Configure<RouteOptions>(options => options.ConstraintMap[AssessmentConstraint.Name] = typeof(AssessmentConstraint));
        services.AddRazorPages(options =>
        {
            options.Conventions.AllowAnonymousToPage("/Learn/Unit");
            options.Conventions.AllowAnonymousToPage("/Learn/Assessment");
            options.Conventions.AllowAnonymousToPage("/Learn/Course");
        });
    }

    public static void UseLearn(this WebApplication app) => app.UseMiddleware<KeptUnits>();
}
