using System.Formats.Tar;
using Mooc.Content;
using Mooc.Web.Courses.Publishing;

namespace Mooc.Web.Commands;

/// <summary>The courses as Git had them at a revision.</summary>
internal static class EarlierCourses
{
    /// <summary>The courses, or a sentence that says why they cannot be had. Where there was no such folder yet, there were no courses.</summary>
    public static async Task<(CourseLibrary? Library, string Why)> ReadAsync(string folder, string revision, CancellationToken ct)
    {
        if (revision.StartsWith('-')) return (null, $"{revision} is no revision; name a commit, a branch or a tag.");
        if (GitFolder.Of(folder) is not { } git) return (null, $"{folder} lies in no Git checkout, so there is nothing to compare with.");
        if (await git.AskAsync(ct, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is { IsGood: false } unknown) return (null, await WhyAsync(git, revision, unknown, ct));
        if ((await git.AskAsync(ct, "ls-tree", "-z", revision, "--", ".")).Out.Length == 0) return (CourseLibrary.Empty, "");

        var work = Directory.CreateTempSubdirectory("mooc-against-");
        try
        {
            var file = Path.Combine(work.FullName, "courses.tar");
            var answer = await git.AskAsync(ct, "archive", "--format=tar", $"--output={file}", revision, "--", ".");
            if (!answer.IsGood) return (null, $"Git cannot give the courses of {revision}: {answer.Complaint}");

            var courses = work.CreateSubdirectory("courses").FullName;
            await UnpackAsync(file, courses, ct);
            return (CoursesToday.Read(courses), "");
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>A machine that checks pull requests often fetches the latest commit alone.</summary>
    private static async Task<string> WhyAsync(GitFolder git, string revision, GitAnswer unknown, CancellationToken ct)
    {
        // Git also refuses to look into a checkout that belongs to somebody else.
        if (unknown.Code == 127 || unknown.Error.Contains("ownership", StringComparison.Ordinal)) return unknown.Complaint;

        var depth = await git.AskAsync(ct, "rev-parse", "--is-shallow-repository");
        return depth.Out.Trim() == "true"
            ? $"Git does not know {revision} here: this checkout holds only a part of the history. Fetch the rest with git fetch --unshallow, or in a workflow with fetch-depth: 0."
            : $"Git does not know {revision} here; name a commit, a branch or a tag that git log knows.";
    }

    /// <summary>Texts, and of all else the name alone: a page may show a picture, but what is in it changes nothing that people have done.</summary>
    private static async Task UnpackAsync(string file, string folder, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        await using var archive = new TarReader(stream);
        while (await archive.GetNextEntryAsync(copyData: false, ct) is { } entry)
        {
            var target = Path.GetFullPath(Path.Combine(folder, entry.Name));
            if (entry.EntryType != TarEntryType.RegularFile || !target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) continue;

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (target.EndsWith(".md", StringComparison.Ordinal)) await entry.ExtractToFileAsync(target, overwrite: true, ct);
            else await File.WriteAllBytesAsync(target, [], ct);
        }
    }
}
