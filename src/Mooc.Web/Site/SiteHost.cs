using Microsoft.Extensions.Options;

namespace Mooc.Web.Site;

/// <summary>Makes and runs the web host.</summary>
public static class SiteHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Views and settings lie beside the executable; ./courses and ./data are the caller's.
            ContentRootPath = AppContext.BaseDirectory,
        });

        builder.Host.UseDefaultServiceProvider(options => { options.ValidateScopes = true; options.ValidateOnBuild = true; });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls("http://localhost:5080");
        return builder;
    }

    /// <summary>Runs until stopped. A wrong setting ends the start with one sentence each and exit code 2.</summary>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, Action<WebApplication> configure)
    {
        try
        {
            var app = builder.Build();
            configure(app);
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var failure in wrong.Failures) await Console.Error.WriteLineAsync(failure);
            return 2;
        }
    }
}
