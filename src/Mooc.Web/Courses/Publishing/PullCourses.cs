using System.Threading.Channels;
using Mooc.Web.Site;

namespace Mooc.Web.Courses.Publishing;

/// <summary>Fetches the courses with Git, every so often or when a forge tells of a change, and publishes them. Only forward: a history that was rewritten is left to people.</summary>
public sealed partial class PullCourses(PublishedCourses published, SiteOptions site, ContentOptions options, TimeProvider clock, ILogger<PullCourses> log) : BackgroundService
{
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>How the last pull ended; null before the first.</summary>
    public Pull? Last { get; private set; }

    /// <summary>Whether this site fetches its courses.</summary>
    public bool IsOn => options.PullInterval is not null || options.WebhookKey is not null;

    /// <summary>Asks for a pull soon. A hundred calls before it begins are one.</summary>
    public void Ask() => _asked.Writer.TryWrite(true);

    /// <summary>Fetches and publishes. What cannot be fetched is noted, and what lies in the folder is read all the same.</summary>
    public async Task PullAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (GitFolder.Of(site.CoursesFolder) is { } git)
            {
                var answer = await git.AskAsync(ct, "pull", "--ff-only", "--quiet", "--no-recurse-submodules");
                Last = new Pull(clock.GetUtcNow().UtcDateTime, answer.IsGood ? null : answer.Complaint);
                if (!answer.IsGood) NotPulled(answer.Complaint);
            }

            await published.PublishAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn) return;

        while (!stoppingToken.IsCancellationRequested)
        {
            await AskedAsync(stoppingToken);
            try
            {
                await PullAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The next pull may fare better.
                Failed(fault);
            }
        }
    }

    private async Task AskedAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        if (options.PullInterval is { } interval) limit.CancelAfter(interval);
        try
        {
            await _asked.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // It is time, asked or not.
        }
    }

    [LoggerMessage(LogLevel.Error, "The courses could not be pulled: {Complaint}")]
    private partial void NotPulled(string complaint);

    [LoggerMessage(LogLevel.Error, "The courses could not be pulled")]
    private partial void Failed(Exception fault);
}

/// <summary>When the courses were fetched, and what git complained about; null where it was content.</summary>
public sealed record Pull(DateTime At, string? Complaint);
