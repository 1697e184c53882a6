using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Mooc.Web.Tests;

namespace Mooc.Browser.Tests;

/// <summary>The site as a process of its own on a free port, with the tiny course, and the system's Chromium before it.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mooc-browser-").FullName;
    private Process? _process;
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public string Url { get; } = $"http://localhost:{FreePort()}";

    public async Task InitializeAsync()
    {
        TinyCourse.WriteTo(Path.Combine(_folder, "courses"));
        _process = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "mooc.dll"), "--urls", Url, "--Mooc:CoursesFolder=courses", "--Mooc:DataFolder=data", "--Mooc:Contact=help@city.example"])
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true,
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        await UntilItAnswersAsync();

        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumPath(),
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>Somebody's own browser window.</summary>
    public async Task<IPage> OpenAsync(bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1280, string language = "en")
    {
        var context = await _chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Url, JavaScriptEnabled = script, ColorScheme = scheme, Locale = language, AcceptDownloads = true,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(20_000);
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

    private async Task UntilItAnswersAsync()
    {
        using var http = new HttpClient();
        for (var i = 0; i < 300; i++)
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
