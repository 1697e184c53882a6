using System.Diagnostics;

namespace Mooc.Web.Tests;

/// <summary>A fact about Git; skipped where the machine has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    private static readonly bool HasGit = Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
        folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git")));

    public GitFactAttribute()
    {
        if (!HasGit) Skip = "There is no git on this machine.";
    }
}

/// <summary>A repository of a test's own.</summary>
internal sealed class TestRepository(string folder)
{
    public string Folder => folder;

    public static TestRepository Begin(string folder)
    {
        Directory.CreateDirectory(folder);
        var repository = new TestRepository(folder);
        repository.Run("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    public TestRepository CloneTo(string copy)
    {
        Run("clone", "--quiet", folder, copy);
        return new TestRepository(copy);
    }

    /// <summary>Commits all that is there and gives the commit.</summary>
    public string Commit()
    {
        Run("add", "--all");
        Run("commit", "--quiet", "--message=An edit");
        return Run("rev-parse", "HEAD").Trim();
    }

    public string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "-c", "user.name=Ada", "-c", "user.email=ada@city.example", "-c", "commit.gpgSign=false", .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var (output, error) = (git.StandardOutput.ReadToEndAsync(), git.StandardError.ReadToEndAsync());
        git.WaitForExit();
        return git.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }
}
