using System.Collections.Concurrent;

namespace Mooc.Web.Jobs.OnHangfire;

/// <summary>Keeps a sweep from running twice at once in this site. Hangfire's own lock would keep a worker waiting for every run that falls due meanwhile.</summary>
public sealed class SweepTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    public SemaphoreSlim Of(string sweep) => _turns.GetOrAdd(sweep, _ => new SemaphoreSlim(1));
}
