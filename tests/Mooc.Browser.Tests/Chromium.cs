using Microsoft.Playwright;

namespace Mooc.Browser.Tests;

/// <summary>The system's Chromium; MOOC_CHROMIUM names another one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MOOC_CHROMIUM") is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists),
            ChromiumSandbox = false,
        });
    }

    /// <summary>A page in a browser of its own: no cookies, nothing kept.</summary>
    public async Task<IPage> NewPageAsync(string language = "en", bool script = true) =>
        await (await _browser.NewContextAsync(new BrowserNewContextOptions { Locale = language, JavaScriptEnabled = script })).NewPageAsync();

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
