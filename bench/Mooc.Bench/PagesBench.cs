using System.Globalization;

namespace Mooc.Bench;

/// <summary>The unit page, signed in and without an account, against a bare Razor page with a body of the same size; runs take turns.</summary>
internal static class PagesBench
{
    private const string Path = "/learn/foundations/cities-one-morning";

    public static async Task RunAsync(Bench bench)
    {
        var signedIn = await WriteScriptAsync(bench);
        var size = await SizeAsync(bench);
        using var bare = await bench.StartBareAsync(size);
        var (bares, members, readers) = (new List<Wrk>(), new List<Wrk>(), new List<Wrk>());
        foreach (var url in new[] { Bench.BareUrl, Bench.SiteUrl + Path }) Wrk.Run(url, 8, 2);
        Wrk.Run(Bench.SiteUrl + Path, 8, 3, signedIn);

        for (var run = 0; run < bench.Options.Runs; run++)
        {
            bares.Add(Wrk.Run(Bench.BareUrl, 8, bench.Options.Seconds));
            members.Add(Wrk.Run(Bench.SiteUrl + Path, 8, bench.Options.Seconds, signedIn));
            readers.Add(Wrk.Run(Bench.SiteUrl + Path, 8, bench.Options.Seconds));
        }

        bench.Stop(bare);
        Report("bare Razor page", Wrk.Median(bares), Wrk.Median(bares), size);
        Report("unit page, signed in", Wrk.Median(members), Wrk.Median(bares), size);
        Report("unit page, no account", Wrk.Median(readers), Wrk.Median(bares), size);
    }

    private static void Report(string what, Wrk run, Wrk bare, int size) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what,-24} {run.PerSecond,9:F0}/s  p99 {run.P99Milliseconds,6:F2} ms  {run.PerSecond / bare.PerSecond,5:F2} x bare  ({size} bytes, {run.Failures} failures)"));

    private static async Task<int> SizeAsync(Bench bench)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Bench.SiteUrl + Path);
        request.Headers.Add("Cookie", $"__Host-session={bench.Learners[0].Token}");
        var answer = await http.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>A browser that has been here before sends both of its cookies.</summary>
    private static async Task<string> WriteScriptAsync(Bench bench)
    {
        var cookies = new List<string>();
        foreach (var learner in bench.Learners) cookies.Add((await LearnerForm.OfAsync(learner, Path)).Cookie);

        var file = System.IO.Path.Combine(bench.Folder, "signed-in.lua");
        File.WriteAllText(file, $$"""
            local cookies = { {{string.Join(",", cookies.Select(cookie => $"\"{cookie}\""))}} }
            local requests = {}
            local n = 0
            init = function()
              for i, cookie in ipairs(cookies) do requests[i] = wrk.format("GET", nil, { ["Cookie"] = cookie }) end
            end
            request = function()
              n = n % #requests + 1
              return requests[n]
            end
            """);
        return file;
    }
}
