using System.Globalization;
using System.Threading.RateLimiting;

namespace Mooc.Web.Site;

/// <summary>
/// Wrong keys at <c>/xapi</c>: 20 in a minute from one address, then that address waits. Right ones are not counted: a system may ask as often as it likes.
/// </summary>
public sealed class FailedKeys : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetSlidingWindowLimiter(Doors.AddressOf(context), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = 20, Window = Window, SegmentsPerWindow = 6,
        }));

    public static string RetryAfterSeconds => Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    public bool HasHadEnough(HttpContext context)
    {
        // To ask for no permit takes none, and succeeds while one is left.
        using var lease = _limiter.AttemptAcquire(context, permitCount: 0);
        return !lease.IsAcquired;
    }

    public void Count(HttpContext context) => _limiter.AttemptAcquire(context).Dispose();

    public void Dispose() => _limiter.Dispose();
}
