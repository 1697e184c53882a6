using System.Globalization;

namespace Mooc.Bench;

/// <summary>What to measure, how often and how long.</summary>
internal sealed record BenchOptions(string What, int Runs, int Seconds, string Root)
{
    public bool Wants(string name) => What == "all" || What == name;

    public static BenchOptions Parse(string[] args) => new(
        args.FirstOrDefault(arg => !arg.StartsWith("--", StringComparison.Ordinal)) ?? "all",
        Number(args, "--runs", 5), Number(args, "--seconds", 4), RootOf(Environment.CurrentDirectory));

    private static int Number(string[] args, string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? otherwise : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "Mooc.sln")) ? folder : RootOf(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Start this inside the repository."));
}
