using System.Diagnostics;
using System.Globalization;
using Mooc.Content;

namespace Mooc.Bench;

/// <summary>
/// The trainer's dashboard and exports on a site with 10,000 learners in 100 cohorts and 1,000,000 statements, and the export of one cohort that holds all of them.
/// </summary>
internal static class TrainerBench
{
    private const int Cohorts = 100;
    private const int MembersACohort = 100;
    private const int StatementsALearner = 100;
    private const int Requests = 400;

    public static async Task RunAsync(Bench bench)
    {
        var course = new CourseReader(new CourseReaderOptions { Today = DateOnly.FromDateTime(DateTime.UtcNow) }).Read(Path.Combine(bench.Options.Root, "courses")).Find(BenchLearner.Course, "en")!;
        var watch = Stopwatch.StartNew();
        var crowd = BenchCrowd.Make(bench.DataFolder, course, Cohorts, MembersACohort, StatementsALearner);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"made {Cohorts * MembersACohort} learners, {Cohorts} cohorts and {Cohorts * MembersACohort * StatementsALearner} statements in {watch.Elapsed.TotalSeconds:F0} s"));

        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        http.DefaultRequestHeaders.Add("Cookie", $"__Host-session={crowd.TrainerToken}");
        foreach (var cohort in crowd.Cohorts.Take(20)) await TimeAsync(http, $"/trainer/{cohort}");
        Report("dashboard, 100 members", await MeasureAsync(http, crowd.Cohorts, id => $"/trainer/{id}"));
        Report("questions, 100 members", await MeasureAsync(http, crowd.Cohorts, id => $"/trainer/{id}/questions"));
        await TimeAsync(http, $"/trainer/{crowd.Everybody}");
        Report("dashboard, 10,000 members", await MeasureAsync(http, [crowd.Everybody], id => $"/trainer/{id}", 10));
        foreach (var kind in new[] { "csv", "json" }) await ExportAsync(bench, http, crowd.Everybody, kind);
    }

    private static async Task<List<double>> MeasureAsync(HttpClient http, IReadOnlyList<Guid> cohorts, Func<Guid, string> address, int requests = Requests)
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < requests; i++) milliseconds.Add(await TimeAsync(http, address(cohorts[i * 7 % cohorts.Count])));
        return milliseconds;
    }

    private static async Task<double> TimeAsync(HttpClient http, string address)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await http.GetAsync(new Uri(Bench.SiteUrl + address));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task ExportAsync(Bench bench, HttpClient http, Guid cohort, string kind)
    {
        var before = bench.SiteMegabytes();
        for (var run = 0; run < 3; run++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await http.GetAsync(new Uri($"{Bench.SiteUrl}/trainer/{cohort}/export.{kind}"), HttpCompletionOption.ResponseHeadersRead);
            await using var stream = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
            var buffer = new byte[65536];
            var read = await stream.ReadAsync(buffer);
            var first = watch.Elapsed.TotalMilliseconds;
            var bytes = (long)read;
            while ((read = await stream.ReadAsync(buffer)) > 0) bytes += read;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"export.{kind,-4} 10,000 rows   first byte {first,6:F0} ms   all {watch.Elapsed.TotalMilliseconds,6:F0} ms   {bytes / 1e6:F1} MB   memory (PSS) {before} -> {bench.SiteMegabytes()} MB"));
        }
    }

    private static void Report(string what, List<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-28} median {sorted[sorted.Count / 2],7:F1} ms   p95 {sorted[(int)(sorted.Count * 0.95)],7:F1} ms   max {sorted[^1],7:F1} ms   ({sorted.Count} requests)"));
    }
}
