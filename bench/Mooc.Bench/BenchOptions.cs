using System.Globalization;

namespace Mooc.Bench;

/// <summary>What to measure, how often and how long.</summary>
/// <param name="What">The part.</param>
/// <param name="Runs">Of each, of which the median is told.</param>
/// <param name="Seconds">Of one run.</param>
/// <param name="Statements">How many the store is to hold before it is asked; 0: none is added.</param>
/// <param name="Data">A folder of data to keep from one time to the next; none: a new one that is deleted at the end.</param>
/// <param name="Site">A folder where the site is published already; none: it is published first.</param>
/// <param name="Postgres">The connection string of an empty database, for <c>store</c>; none: the file in the folder of data.</param>
/// <param name="Root">Of the repository.</param>
internal sealed record BenchOptions(string What, int Runs, int Seconds, int Statements, string? Data, string? Site, string? Postgres, string Root)
{
    public bool Wants(string name) => What == "all" || What == name;

    public static BenchOptions Parse(string[] args) => new(
        args.FirstOrDefault(arg => !arg.StartsWith("--", StringComparison.Ordinal)) ?? "all",
        Number(args, "--runs", 5), Number(args, "--seconds", 4), Number(args, "--statements", 10_000), Text(args, "--data"), Text(args, "--site"), Text(args, "--postgres"), RootOf(Environment.CurrentDirectory));

    private static int Number(string[] args, string name, int otherwise)
    {
        return Text(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "Mooc.sln")) ? folder : RootOf(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Start this inside the repository."));
}
