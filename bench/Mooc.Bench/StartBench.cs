using System.Diagnostics;
using System.Globalization;

namespace Mooc.Bench;

/// <summary>From the start of the process to the first page, and the memory after a load.</summary>
internal static class StartBench
{
    private const string Page = Bench.SiteUrl + "/learn/foundations/cities-one-morning";

    public static async Task RunAsync(Bench bench)
    {
        if (bench.Options.What == "all") return;

        var seconds = new List<double>();
        for (var run = 0; run < bench.Options.Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            using var site = await bench.StartSiteAsync();
            Bench.Run("curl", $"-sf -o /dev/null {Page}");
            seconds.Add(watch.Elapsed.TotalSeconds);
            if (run == bench.Options.Runs - 1)
            {
                Wrk.Run(Page, 32, 10);
                Console.WriteLine($"memory (PSS) after load   {Pss(site.Id)} MB");
            }

            bench.Stop(site);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first page       {seconds.Order().ElementAt(seconds.Count / 2):F2} s"));
    }

    private static long Pss(int process) => File.ReadLines($"/proc/{process}/smaps_rollup")
        .Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();
}
