using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mooc.Web.Data;
using Mooc.Web.Jobs;

namespace Mooc.Web.Tests;

/// <summary>
/// A site of a test's own: its courses, its data, its clock. Visitors come through the front door: HTTP and the HTML that a person sees.
/// </summary>
public sealed class MoocSite : WebApplicationFactory<Program>
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("mooc-test-").FullName;
    public string CoursesFolder => Path.Combine(Folder, "courses");
    public string DataFolder => Path.Combine(Folder, "data");
    public TestClock Clock { get; } = new();
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Whether the engine runs the sweeps. Without it a test runs the one that it is about, when it wants to.</summary>
    public bool RunsJobs { get; init; }

    public MoocSite() => TinyCourse.WriteTo(CoursesFolder);

    /// <summary>Somebody with a browser of their own.</summary>
    public Visitor Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = true,
    }), this);

    public async Task<T> WithDbAsync<T>(Func<MoocDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<MoocDb>());
    }

    /// <summary>Runs a sweep once, as the engine does.</summary>
    public async Task SweepAsync<TSweep>() where TSweep : ISweep
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TSweep>().RunAsync(CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Mooc:CoursesFolder", CoursesFolder);
        builder.UseSetting("Mooc:DataFolder", DataFolder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            if (!RunsJobs) services.Remove(services.Single(service => service.ImplementationType == typeof(QuartzEngine)));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (disposing && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    internal static HtmlParser Parser { get; } = new();
}
