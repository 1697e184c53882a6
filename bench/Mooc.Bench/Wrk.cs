using System.Globalization;
using System.Text.RegularExpressions;

namespace Mooc.Bench;

/// <summary>One run of wrk: requests a second, the 99th percentile, and how many answers were no success.</summary>
internal sealed partial record Wrk(double PerSecond, double P99Milliseconds, int Failures)
{
    public static Wrk Run(string url, int connections, int seconds, string? script = null, long? argument = null)
    {
        var output = Bench.Run("wrk", string.Create(CultureInfo.InvariantCulture,
            $"-t1 -c{connections} -d{seconds}s --latency {(script is null ? "" : $"-s {script}")} {url}{(argument is null ? "" : $" -- {argument}")}"));
        var failures = Failed().Match(output);
        return new Wrk(
            Number(Rate().Match(output).Groups[1].Value),
            Milliseconds(P99().Match(output)),
            failures.Success ? int.Parse(failures.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
    }

    public static Wrk Median(IEnumerable<Wrk> runs)
    {
        var all = runs.OrderBy(run => run.PerSecond).ToList();
        return all[all.Count / 2] with { Failures = all.Sum(run => run.Failures) };
    }

    private static double Milliseconds(Match match) => Number(match.Groups[1].Value) * match.Groups[2].Value switch { "us" => 0.001, "s" => 1000, _ => 1 };
    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)", RegexOptions.NonBacktracking)]
    private static partial Regex P99();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex Failed();
}
