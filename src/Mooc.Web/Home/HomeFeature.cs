namespace Mooc.Web.Home;

/// <summary>The pages around the courses: home, about, privacy, accessibility, errors. All are open to everyone.</summary>
public static class HomeFeature
{
    public static void AddHome(this WebApplicationBuilder builder) =>
        builder.Services.AddRazorPages(options => options.Conventions.AllowAnonymousToFolder("/Home"));
}
