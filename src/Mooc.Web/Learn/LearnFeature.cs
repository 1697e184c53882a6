using Mooc.Web.Xapi;

namespace Mooc.Web.Learn;

/// <summary>Reading, answering, finishing.</summary>
public static class LearnFeature
{
    public static void AddLearn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IProjection, ProgressProjection>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<Answering>();
        services.AddSingleton<Finishing>();
        services.AddRazorPages(options =>
        {
            options.Conventions.AllowAnonymousToPage("/Learn/Unit");
            options.Conventions.AllowAnonymousToPage("/Learn/Course");
        });
    }
}
