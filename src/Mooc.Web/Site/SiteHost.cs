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

        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls("http://localhost:5080");
        return builder;
    }

    /// <summary>Runs until stopped. A wrong setting ends the start with one sentence each and exit code 2.</summary>
    public static async Task<int> RunAsync(string[] args, Action<WebApplicationBuilder> addFeatures, Action<WebApplication> useFeatures)
    {
        try
        {
            var builder = CreateBuilder(args);
            addFeatures(builder);
            var app = builder.Build();
            CheckSettings(app);
            useFeatures(app);
            await app.RunAsync();
            return 0;
        }
        catch (Exception fault) when (SettingFault.SentenceOf(fault) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 2;
        }
    }

    /// <summary>Before anything is built on them: the host would find the same faults, and log each with its stack.</summary>
    internal static void CheckSettings(WebApplication app)
    {
        foreach (var address in (app.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IsAddress(address)) throw new WrongSettingException($"Urls holds '{address}', which is no address such as http://localhost:5080.");

        app.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
