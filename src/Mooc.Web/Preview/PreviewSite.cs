using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Mooc.Web.Site;

namespace Mooc.Web.Preview;

/// <summary>Builds the preview: the whole site with a data folder that is thrown away, deaf to the settings of the real one beside it.</summary>
internal static class PreviewSite
{
    public static WebApplication Build(string courses, string data, int port)
    {
        var builder = SiteHost.CreateBuilder([
            $"--applicationName={typeof(PreviewSite).Assembly.GetName().Name}", "--environment=Production", $"--urls={(port == 0 ? "http://127.0.0.1:0" : $"http://localhost:{port}")}", "--AllowedHosts=localhost;127.0.0.1;[::1]",
        ]);
        foreach (var source in builder.Configuration.Sources.OfType<EnvironmentVariablesConfigurationSource>().ToList()) builder.Configuration.Sources.Remove(source);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mooc:SiteName"] = "Preview",
            ["Mooc:CoursesFolder"] = courses,
            ["Mooc:DataFolder"] = data,
            ["Mooc:PublicUrl"] = $"http://localhost:{(port == 0 ? 80 : port)}",
            ["Mooc:Content:ForAuthor"] = "true",

            // One file is saved at a time, and its author waits.
            ["Mooc:Content:Quiet"] = "00:00:00.02",
        });
        Program.AddFeatures(builder);
        builder.AddPreview();
        var app = builder.Build();
        SiteHost.CheckSettings(app);
        app.UsePreview();
        Program.UseFeatures(app);
        app.MapPreview();
        return app;
    }
}
