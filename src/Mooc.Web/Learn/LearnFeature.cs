namespace Mooc.Web.Learn;

/// <summary>Reading, answering, finishing.</summary>
public static class LearnFeature
{
    public static void AddLearn(this WebApplicationBuilder builder) =>
        builder.Services.AddRazorPages(options =>
        {
            options.Conventions.AllowAnonymousToPage("/Learn/Unit");
            options.Conventions.AllowAnonymousToPage("/Learn/Course");
        });
}
