using System.Formats.Tar;
using Mooc.Content;
using Mooc.Web.Courses.Publishing;

namespace Mooc.Web.Commands;

/// <summary>The courses as Git had them at a revision.</summary>
internal static class EarlierCourses
{
    /// <summary>The courses, or a sentence that says why they cannot be had.</summary>
    public static async Task<(CourseLibrary? Library, string Why)> ReadAsync(string folder, string revision, CancellationToken ct)
    {
        if (revision.StartsWith('-')) return (null, $"{revision} is no revision; name a commit, a branch or a tag.");
        if (GitFolder.Of(folder) is not { } git) return (null, $"{folder} lies in no Git checkout, so there is nothing to compare with.");

        var work = Directory.CreateTempSubdirectory("mooc-against-");
        try
        {
            var file = Path.Combine(work.FullName, "courses.tar");
            var answer = await git.AskAsync(ct, "archive", "--format=tar", $"--output={file}", revision, "--", ".");
            if (!answer.IsGood) return (null, $"Git cannot give the courses of {revision}: {answer.Complaint}");

            var courses = work.CreateSubdirectory("courses").FullName;
            await UnpackAsync(file, courses, ct);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            return (new CourseReader(new CourseReaderOptions { Today = today }).Read(courses), "");
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Texts alone; a link or a picture changes nothing that people have done.</summary>
    private static async Task UnpackAsync(string file, string folder, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        await using var archive = new TarReader(stream);
        while (await archive.GetNextEntryAsync(copyData: false, ct) is { } entry)
        {
            var target = Path.GetFullPath(Path.Combine(folder, entry.Name));
            if (entry.EntryType != TarEntryType.RegularFile || !target.EndsWith(".md", StringComparison.Ordinal) || !target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) continue;

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await entry.ExtractToFileAsync(target, overwrite: true, ct);
        }
    }
}
