using Mooc.Content;

namespace Mooc.Web.Commands;

/// <summary>A problem as a workflow command of GitHub, which shows it beside the line.</summary>
internal static class GitHubAnnotation
{
    public static string Of(ShownProblem problem) =>
        $"::{(problem.Severity == Severity.Error ? "error" : "warning")} file={Property(problem.File)},line={problem.Line},col={problem.Column},"
        + $"title={Property(problem.Code)}::{Text(string.Join('\n', Sentences(problem)))}";

    private static IEnumerable<string> Sentences(ShownProblem problem) => problem.At is { } line
        ? [$"{problem.Message} {problem.Cure}", "", line.Text, line.Caret]
        : [$"{problem.Message} {problem.Cure}"];

    private static string Text(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
