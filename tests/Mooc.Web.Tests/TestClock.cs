namespace Mooc.Web.Tests;

/// <summary>The real time, moved by a test.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _moved;

    public void Advance(TimeSpan by) => _moved += by;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + _moved;
}
