namespace Mooc.Web.Site;

/// <summary>For what is not needed by the first readers and must not make them wait: a start takes all of a small machine.</summary>
internal static class ServingSite
{
    /// <summary>By the wall clock: what waits is the machine.</summary>
    private static readonly TimeSpan FirstReaders = TimeSpan.FromSeconds(2);

    /// <summary>Waits until the site has answered requests for a while. False where it is stopped before that.</summary>
    public static async Task<bool> ServesAsync(this IHostApplicationLifetime site, CancellationToken stopping)
    {
        var serves = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = site.ApplicationStarted.Register(() => serves.TrySetResult());
        await using var stopped = stopping.Register(() => serves.TrySetResult());
        await serves.Task;
        await Task.Delay(FirstReaders, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stopping.IsCancellationRequested;
    }
}
