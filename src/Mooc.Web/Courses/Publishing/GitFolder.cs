using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Mooc.Web.Courses.Publishing;

/// <summary>
/// A folder in a Git checkout, asked through the machine's own git. It never asks back, runs no hook, and writes nothing unless told to pull.
/// </summary>
public sealed partial class GitFolder
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly string[] Always = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];

    private readonly string _gitDirectory;

    private GitFolder(string folder, string gitDirectory) => (Folder, _gitDirectory) = (folder, gitDirectory);

    public string Folder { get; }

    /// <summary>Whether git is writing files just now: what is read meanwhile is a mixture.</summary>
    public bool IsChanging => File.Exists(Path.Combine(_gitDirectory, "index.lock"));

    /// <summary>Null where the folder lies in no checkout. Looks at the disk only.</summary>
    public static GitFolder? Of(string folder)
    {
        for (var parent = new DirectoryInfo(Path.GetFullPath(folder)); parent is not null; parent = parent.Parent)
        {
            var git = Path.Combine(parent.FullName, ".git");
            if (Directory.Exists(git)) return new GitFolder(folder, git);
            if (File.Exists(git) && LinkedFrom(git) is { } linked) return new GitFolder(folder, Path.Combine(parent.FullName, linked));
        }

        return null;
    }

    /// <summary>Runs git in the folder. Where there is no git on the machine, the answer says so.</summary>
    public async Task<GitAnswer> AskAsync(CancellationToken ct, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartOf(arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new GitAnswer(127, "", "There is no git on this machine.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(LongestWait);
        try
        {
            process.StandardInput.Close();
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return new GitAnswer(process.ExitCode, await output, WithoutSecrets(await error));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return new GitAnswer(124, "", "git did not come to an end within two minutes.");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private ProcessStartInfo StartOf(string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", Folder, .. Always, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.TryAdd("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
        return start;
    }

    private static string? LinkedFrom(string file)
    {
        const string mark = "gitdir: ";
        var text = File.ReadLines(file).FirstOrDefault() ?? "";
        return text.StartsWith(mark, StringComparison.Ordinal) ? text[mark.Length..].Trim() : null;
    }

    /// <summary>An address may hold a name and a password.</summary>
    private static string WithoutSecrets(string text) => Secret().Replace(text, "://");

    [GeneratedRegex(@"://[^/@\s]+@")]
    private static partial Regex Secret();
}

/// <summary>What git said.</summary>
public sealed record GitAnswer(int Code, string Out, string Error)
{
    public bool IsGood => Code == 0;

    /// <summary>The first line of what it complained about.</summary>
    public string Complaint => Error.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? $"git ended with {Code}.";
}
