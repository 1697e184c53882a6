using System.Diagnostics;

namespace Mooc.Bench;

/// <summary>A published site with learners in it, and the bare page beside it. Loads go to loopback only.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const string SiteUrl = "http://127.0.0.1:5391";
    public const string BareUrl = "http://127.0.0.1:5392";

    private readonly List<Process> _processes = [];
    private int _site;

    private Bench(BenchOptions options) => Options = options;

    public BenchOptions Options { get; }
    public string Folder { get; } = Directory.CreateTempSubdirectory("mooc-bench-").FullName;
    public string DataFolder => Options.Data ?? Path.Combine(Folder, "data");
    public string SiteFolder => Options.Site ?? Path.Combine(Folder, "site");
    public IReadOnlyList<BenchLearner> Learners { get; private set; } = [];

    public static async Task<Bench> PrepareAsync(BenchOptions options)
    {
        var bench = new Bench(options);
        if (options.Site is null) Run("dotnet", $"publish {options.Root}/src/Mooc.Web -c Release --use-current-runtime -o {bench.SiteFolder} -v q --nologo");
        if (options.What is "pages" or "paint" or "all") Run("dotnet", $"publish {options.Root}/bench/Mooc.Bare -c Release -o {bench.Folder}/bare -v q --nologo");
        if (options.What is "content" or "start") return bench;

        bench._site = (await bench.StartSiteAsync()).Id;
        if (options.What is not "store") bench.Learners = BenchLearner.Make(bench.DataFolder, 400);
        return bench;
    }

    public async Task<Process> StartSiteAsync()
    {
        var site = Start($"{SiteFolder}/mooc.dll", $"--urls {SiteUrl} --Mooc:CoursesFolder={Options.Root}/courses --Mooc:DataFolder={DataFolder}", Folder, Options.Postgres);
        await UntilAsync($"{SiteUrl}/health/live");
        return site;
    }

    /// <summary>The memory of the site, counted as what it alone uses and its share of the rest (PSS).</summary>
    public long SiteMegabytes() => File.ReadLines($"/proc/{_site}/smaps_rollup").Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024).Single();

    /// <summary>Starts the bare page with a body of the given size; the one before is ended.</summary>
    public async Task<Process> StartBareAsync(int size)
    {
        var bare = Start($"{Folder}/bare/Mooc.Bare.dll", $"--urls {BareUrl} --size {size}", Folder);
        await UntilAsync(BareUrl);
        return bare;
    }

    public void Stop(Process process)
    {
        if (!_processes.Remove(process) || process.HasExited) return;
        process.Kill();
        process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        foreach (var process in _processes.ToList()) Stop(process);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public static string Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments}\n{output}");
    }

    private Process Start(string dll, string arguments, string folder, string? connection = null)
    {
        var start = new ProcessStartInfo("dotnet", $"{dll} {arguments}") { WorkingDirectory = folder, RedirectStandardOutput = true };
        if (connection is not null) start.Environment["ConnectionStrings__Mooc"] = connection;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        _processes.Add(process);
        return process;
    }

    private static async Task UntilAsync(string url)
    {
        using var http = new HttpClient();
        for (var i = 0; i < 200; i++)
        {
            try
            {
                if ((await http.GetAsync(new Uri(url))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException($"{url} does not answer.");
    }
}
