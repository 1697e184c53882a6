using System.Globalization;
using Microsoft.Playwright;

namespace Mooc.Bench;

/// <summary>A unit's page in a browser that has never been here: requests, bytes on the wire, and when its largest text is painted, beside a bare page.</summary>
internal static class PaintBench
{
    private const string Path = "/learn/foundations/cities-one-morning";
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static async Task RunAsync(Bench bench)
    {
        using var http = new HttpClient();
        var size = (await http.GetByteArrayAsync(new Uri(Bench.SiteUrl + Path))).Length;
        using var bare = await bench.StartBareAsync(size);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MOOC_CHROMIUM") ?? Places.First(File.Exists),
            Args = ["--no-sandbox", "--disable-background-networking"],
        });
        var (bares, units) = (new List<Visit>(), new List<Visit>());
        foreach (var url in new[] { Bench.BareUrl, Bench.SiteUrl + Path }) await VisitAsync(browser, url);
        for (var run = 0; run < bench.Options.Runs * 3; run++)
        {
            bares.Add(await VisitAsync(browser, Bench.BareUrl));
            units.Add(await VisitAsync(browser, Bench.SiteUrl + Path));
        }

        bench.Stop(bare);
        Report("bare page, painted", Median(bares), Median(bares));
        Report("unit page, painted", Median(units), Median(bares));
    }

    private static void Report(string what, Visit visit, Visit bare) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what,-24} {visit.Milliseconds,6:F0} ms  {visit.Milliseconds / bare.Milliseconds,5:F2} x bare  {visit.Requests} requests, {visit.Bytes} bytes"));

    private static Visit Median(List<Visit> visits) => visits.OrderBy(visit => visit.Milliseconds).ElementAt(visits.Count / 2);

    /// <summary>A context of its own: no cache, no cookie.</summary>
    private static async Task<Visit> VisitAsync(IBrowser browser, string url)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var finished = new List<IRequest>();
        page.RequestFinished += (_, request) => finished.Add(request);
        await page.GotoAsync(url, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var painted = await page.EvaluateAsync<double>("""
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))
            """);
        var bytes = 0;
        foreach (var request in finished)
        {
            var sizes = await request.SizesAsync();
            bytes += sizes.ResponseHeadersSize + sizes.ResponseBodySize;
        }

        return new Visit(painted, finished.Count, bytes);
    }

    private sealed record Visit(double Milliseconds, int Requests, int Bytes);
}
