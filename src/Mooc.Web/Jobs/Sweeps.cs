using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Threading.Channels;

namespace Mooc.Web.Jobs;

/// <summary>
/// The sweeps that features have registered. A page that has made a fact wakes what follows from it and goes on; if no engine listens, the fact waits in the database.
/// </summary>
public sealed class Sweeps(IEnumerable<SweepSchedule> schedules)
{
    private readonly FrozenDictionary<string, SweepSchedule> _byName = schedules.ToFrozenDictionary(schedule => schedule.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);
    private readonly Channel<SweepSchedule> _woken = Channel.CreateUnbounded<SweepSchedule>();

    public IReadOnlyCollection<SweepSchedule> All => _byName.Values;

    public SweepSchedule? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Runs the sweep within a second. A hundred calls before it begins are one run.</summary>
    public void Wake<TSweep>() where TSweep : ISweep => Wake(_byName[typeof(TSweep).Name]);

    /// <summary>Wakes what follows from a fact of this type, whichever feature that is in.</summary>
    public void WakeAfter<TFact>()
    {
        foreach (var schedule in All.Where(schedule => schedule.Follows == typeof(TFact))) Wake(schedule);
    }

    /// <summary>Runs the sweep within a second, resting or not.</summary>
    public void Wake(SweepSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (_waiting.TryAdd(schedule.Name, true)) _woken.Writer.TryWrite(schedule);
    }

    internal IAsyncEnumerable<SweepSchedule> WokenAsync(CancellationToken ct) => _woken.Reader.ReadAllAsync(ct);

    /// <summary>From here on a call wakes anew: what is made now may be too late for the run that begins.</summary>
    internal void Begins(SweepSchedule schedule) => _waiting.TryRemove(schedule.Name, out _);
}
