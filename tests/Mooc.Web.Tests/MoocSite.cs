using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Mooc.Web.Account;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Data;
using Mooc.Web.Jobs;

namespace Mooc.Web.Tests;

/// <summary>
/// A site of a test's own: its courses, its data, its clock. Visitors come through the front door: HTTP and the HTML that a person sees.
/// </summary>
public sealed class MoocSite : WebApplicationFactory<Program>
{
    private static int _sites;

    public string Folder { get; } = Directory.CreateTempSubdirectory("mooc-test-").FullName;
    public string CoursesFolder => Path.Combine(Folder, "courses");
    public string DataFolder => Path.Combine(Folder, "data");
    public TestClock Clock { get; } = new();
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Whether the engine runs the sweeps. Without it a test runs the one that it is about, when it wants to.</summary>
    public bool RunsJobs { get; init; }

    /// <summary>Whether certificates are signed with keys that this site alone has; else with those of all test sites.</summary>
    public bool MakesItsKeys { get; init; }

    /// <summary>Where the site's log goes, down to Debug; null: only warnings, to the console.</summary>
    public TestLog? Log { get; set; }

    private readonly TestDatabase? _database = TestDatabase.New();

    /// <summary>The connection to the site's database; null: a file in its data folder.</summary>
    public string? Connection => _database?.Connection;

    public MoocSite() => TinyCourse.WriteTo(CoursesFolder);

    /// <summary>Somebody with a browser of their own.</summary>
    public Visitor Visitor() => VisitorWith(new CookieContainer());

    /// <summary>Somebody whose browser has a session's cookie already.</summary>
    public Visitor VisitorWith(string session)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie(SessionCookie.Name, session, "/", "localhost") { Secure = true, HttpOnly = true });
        return VisitorWith(cookies);
    }

    private Visitor VisitorWith(CookieContainer cookies) =>
        new(CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(cookies)), this, cookies);

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

    /// <summary>What a broken disk or a server that is gone is to the site.</summary>
    public void LoseDatabase()
    {
        _ = Services;
        _database?.Dispose();
        if (_database is not null) return;

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(DataFolder, "mooc.db*")) File.Delete(file);
        File.WriteAllText(Path.Combine(DataFolder, "mooc.db"), new string('x', 8192));
    }

    /// <summary>Here, and not in production where it lengthens the start, every service is tried before the first request; once is enough.</summary>
    protected override IHost CreateHost(IHostBuilder builder) => base.CreateHost(builder.UseDefaultServiceProvider(options =>
    {
        options.ValidateScopes = true;
        options.ValidateOnBuild = Interlocked.Increment(ref _sites) == 1;
    }));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Mooc:CoursesFolder", CoursesFolder);
        builder.UseSetting("Mooc:DataFolder", DataFolder);
        if (Connection is { } connection) builder.UseSetting("ConnectionStrings:" + Database.ConnectionName, connection);
        builder.UseSetting("Mooc:Content:Watch", "false");
        builder.UseSetting("Logging:LogLevel:Default", Log is null ? "Warning" : "Debug");
        if (Log is { } log)
        {
            foreach (var category in new[] { "Microsoft", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore" }) builder.UseSetting("Logging:LogLevel:" + category, "Debug");
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
        }
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IStartupFilter, TestAddress>();

            // The cost of a password hash protects people, not tests.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            // A test that needs keys is given them when it does: see SharedKeys.
            services.Remove(services.Single(service => service.ImplementationType == typeof(SigningKeysAtStart)));
            if (!RunsJobs) services.Remove(services.Single(service => service.ImplementationType == typeof(EngineHost)));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        SqliteConnection.ClearAllPools();
        if (disposing) _database?.Dispose();
        if (disposing && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    internal static HtmlParser Parser { get; } = new();
}
