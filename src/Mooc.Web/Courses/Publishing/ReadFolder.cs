using Mooc.Content;
using Mooc.Web.Site;

namespace Mooc.Web.Courses.Publishing;

/// <summary>Reads the courses folder as it is at one moment. What cannot be read leaves what was online before.</summary>
public sealed partial class ReadFolder(SiteOptions site, ContentOptions options, TimeProvider clock, ILogger<ReadFolder> log)
{
    /// <summary>A folder that is written to all the time is read in the end as it happens to be.</summary>
    private const int MostTries = 5;

    private readonly GitVersions? _versions = !options.ForAuthor && GitFolder.Of(site.CoursesFolder) is { } git ? new GitVersions(git) : null;

    /// <summary>A folder that changes while it is read is read once more: half of it may be new.</summary>
    public async Task<Publication> ReadAsync(Publication before, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var stamp = FolderStamp.Of(site.CoursesFolder);
            var read = await TryReadAsync(before, stamp, ct);
            if (tries == MostTries || stamp == FolderStamp.Of(site.CoursesFolder)) return read;
        }
    }

    private async Task<Publication> TryReadAsync(Publication before, string stamp, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            var commits = _versions is null ? new Dictionary<string, string>() : await _versions.NowAsync(ct);
            var reader = new CourseReader(new CourseReaderOptions { Today = DateOnly.FromDateTime(now), VersionOf = commits.GetValueOrDefault, ForAuthor = options.ForAuthor });
            var read = reader.Read(site.CoursesFolder, before.Library);
            var isEmptied = read.Courses.Count == 0 && before.Library.Courses.Count > 0;
            return isEmptied ? before with { Stamp = stamp, Fault = PublishingFault.FolderEmpty } : new Publication(read, now, stamp);
        }
        catch (DirectoryNotFoundException)
        {
            return before with { Stamp = stamp, Fault = PublishingFault.FolderMissing };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Unreadable(fault);
            return before with { Stamp = stamp, Fault = PublishingFault.Unreadable };
        }
    }

    [LoggerMessage(LogLevel.Error, "A file of the courses folder could not be read")]
    private partial void Unreadable(Exception fault);
}
