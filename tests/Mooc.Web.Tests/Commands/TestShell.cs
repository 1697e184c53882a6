using Mooc.Web.Commands;
using Mooc.Web.Site;

namespace Mooc.Web.Tests.Commands;

/// <summary>What a verb said and how it ended.</summary>
internal sealed record ShellAnswer(int Code, string Out, string Error);

/// <summary>A shell of a test's own: <c>await TestShell.RunAsync("check", folder)</c>.</summary>
internal static class TestShell
{
    public static Task<ShellAnswer> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public static async Task<ShellAnswer> RunAsync(string input, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new Shell(new ShellConsole(new StringReader(input), output, error), Program.AddFeatures).RunAsync(SettingArguments.Of(arguments));
        return new ShellAnswer(code, output.ToString(), error.ToString());
    }

    /// <summary>Beside the running site, with its settings.</summary>
    public static Task<ShellAnswer> ShellAsync(this MoocSite site, params string[] arguments) => site.TypingAsync("", arguments);

    public static Task<ShellAnswer> TypingAsync(this MoocSite site, string input, params string[] arguments) =>
        RunAsync(input, [.. arguments, $"--Mooc:DataFolder={site.DataFolder}", "--Mooc:CoursesFolder", site.CoursesFolder, .. DatabaseOf(site)]);

    private static IEnumerable<string> DatabaseOf(MoocSite site) => site.Connection is { } connection ? [$"--ConnectionStrings:Mooc={connection}"] : [];
}
