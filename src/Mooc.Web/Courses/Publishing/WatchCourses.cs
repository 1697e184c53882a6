using System.Diagnostics;
using System.Threading.Channels;
using Mooc.Web.Site;

namespace Mooc.Web.Courses.Publishing;

/// <summary>
/// Brings changes of the courses folder online: by what the system tells of changes and, where it tells nothing (a network's folder, too many watchers), by looking.
/// </summary>
internal sealed partial class WatchCourses(PublishedCourses published, SiteOptions site, ContentOptions options, ILogger<WatchCourses> log) : BackgroundService
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookWithoutWatcher = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Watch) return;

        var watcher = Begin();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var isTold = await IsToldAsync(watcher is null ? LookWithoutWatcher : LookAnyway, stoppingToken);
                if (isTold) await QuietAsync(stoppingToken);
                if (!await PublishChangesAsync(stoppingToken) || isTold) continue;

                // Something changed that the watcher did not see: perhaps the folder is another one by now.
                watcher?.Dispose();
                watcher = Begin();
            }
        }
        finally
        {
            watcher?.Dispose();
        }
    }

    private FileSystemWatcher? Begin()
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(Path.GetFullPath(site.CoursesFolder)) { IncludeSubdirectories = true };
            watcher.Changed += Tell;
            watcher.Created += Tell;
            watcher.Deleted += Tell;
            watcher.Renamed += Tell;
            watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException)
        {
            watcher?.Dispose();
            NotWatching(fault, LookWithoutWatcher);
            return null;
        }
    }

    /// <summary>Git's own files and those that editors hide change all the time.</summary>
    private void Tell(object sender, FileSystemEventArgs change)
    {
        if (!$"/{change.Name}".Replace('\\', '/').Contains("/.", StringComparison.Ordinal)) _changes.Writer.TryWrite(true);
    }

    private async Task<bool> IsToldAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(atMost);
        try
        {
            return await _changes.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task QuietAsync(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        do await Task.Delay(options.Quiet, ct);
        while (watch.Elapsed < LongestWait && (_changes.Reader.TryRead(out _) || GitFolder.Of(site.CoursesFolder)?.IsChanging == true));
    }

    private async Task<bool> PublishChangesAsync(CancellationToken ct)
    {
        try
        {
            if (FolderStamp.Of(site.CoursesFolder) == published.Latest.Stamp) return false;

            await published.PublishAsync(ct);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever one change brings, the next one must be seen.
            NotPublished(fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The courses folder cannot be watched; it is looked at every {Wait} instead")]
    private partial void NotWatching(Exception fault, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "A change of the courses folder could not be published; what was online before stays")]
    private partial void NotPublished(Exception fault);
}
