using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Playwright;
using Mooc.Web.Tests;
using Mooc.Web.Trainer.Simulation;

namespace Mooc.Browser.Tests;

/// <summary>The site as a process of its own on a free port, with the tiny course, simulated cohorts and their staff, and the system's Chromium before it.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    /// <summary>In milliseconds: only what fails waits so long, and a busy machine is slow.</summary>
    private const int MostPatience = 60_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("mooc-browser-").FullName;
    private Process? _process;
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>Who follows the simulated cohorts.</summary>
    internal Staff Trainer { get; private set; } = null!;
    internal Staff Administrator { get; private set; } = null!;

    public string Url { get; } = $"http://localhost:{FreePort()}";

    public async Task InitializeAsync()
    {
        TinyCourse.WriteTo(Path.Combine(_folder, "courses"));
        Trainer = await StaffAsync(DemoSite.TrainerEmail, "demo", "--json");
        Administrator = await StaffAsync("ada@city.example", "person", "add", "--name", "Ada Stern", "--email", "ada@city.example", "--role", "administrator", "--totp", "--json");
        _process = Start("--urls", Url, "--Mooc:Contact=help@city.example");
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        await UntilItAnswersAsync();

        Assertions.SetDefaultExpectTimeout(MostPatience);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumPath(),
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>Somebody's own browser window.</summary>
    public async Task<IPage> OpenAsync(bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1280, string language = "en", string? cookies = null)
    {
        var context = await _chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Url, JavaScriptEnabled = script, ColorScheme = scheme, Locale = language, AcceptDownloads = true,
            StorageState = cookies, ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(MostPatience);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.CloseAsync();
        _playwright?.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "mooc.dll"), .. arguments, "--Mooc:CoursesFolder=courses", "--Mooc:DataFolder=data"])
    {
        WorkingDirectory = _folder, RedirectStandardOutput = true,
    })!;

    /// <summary>Somebody whom a command has made, with the password and the key that it prints as JSON.</summary>
    private async Task<Staff> StaffAsync(string email, params string[] command)
    {
        using var process = Start(command);
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        using var json = JsonDocument.Parse(said[said.IndexOf('{', StringComparison.Ordinal)..]);
        string Said(string property) => json.RootElement.GetProperty(property).GetString()!;
        return new Staff(email, Said("password"), Said("totp"));
    }

    private async Task UntilItAnswersAsync()
    {
        using var http = new HttpClient();
        for (var i = 0; i < 1800; i++)
        {
            if (_process!.HasExited) throw new InvalidOperationException($"The site ended with {_process.ExitCode}.");
            try
            {
                if ((await http.GetAsync(new Uri(Url + "/health/live"))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("The site does not answer.");
    }

    private static string ChromiumPath() =>
        new[] { Environment.GetEnvironmentVariable("MOOC_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No Chromium found: run bin/test, which installs it, or set MOOC_CHROMIUM to its path.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
