using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mooc.Browser.Tests;

/// <summary>The site as its operator runs it: a process of its own with the repository's courses and an empty data folder.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("mooc-browser-").FullName;
    private Process _process = null!;

    public string Address { get; } = $"http://localhost:{FreePort()}";

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mooc.dll"), "--urls", Address]) { RedirectStandardOutput = true };
        start.Environment["Mooc__CoursesFolder"] = Path.Combine(Repository(), "courses");
        start.Environment["Mooc__DataFolder"] = _data;
        var listens = new TaskCompletionSource();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, said) =>
        {
            if (said.Data is null) listens.TrySetException(new InvalidOperationException("The site ended before it listened."));
            else if (said.Data.Contains("Now listening on", StringComparison.Ordinal)) listens.TrySetResult();
        };
        _process.BeginOutputReadLine();
        await listens.Task;
    }

    public async Task DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mooc.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
