namespace Mooc.Web.Trainer.Simulation;

/// <summary>A clock that is set by hand and moves on by a moment each time that it is read, so that no two deeds happen at once.</summary>
public sealed class SimulatedClock(DateTimeOffset now) : TimeProvider
{
    private static readonly long Moment = TimeSpan.FromMilliseconds(700).Ticks;
    private long _ticks = now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref _ticks, Moment), TimeSpan.Zero);

    /// <summary>Sets the clock; a day that took longer than it should runs into the next.</summary>
    public void Set(DateTime time)
    {
        if (time.Ticks > Volatile.Read(ref _ticks) || time.Ticks < Volatile.Read(ref _ticks) - TimeSpan.TicksPerDay) Volatile.Write(ref _ticks, time.Ticks);
    }
}
