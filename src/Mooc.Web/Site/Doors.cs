using System.Globalization;
using System.Threading.RateLimiting;

namespace Mooc.Web.Site;

/// <summary>
/// Limits on what can be guessed or costs much. A page names its door with <c>[EnableRateLimiting(Doors.SignIn)]</c>. The address counted is the connection's, or what a known
/// proxy says; a header that anyone can send changes nothing.
/// </summary>
public static class Doors
{
    /// <summary>Passwords, codes, reset links: 20 tries in a minute from one address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>PDF, exports, downloads: 30 in a minute from one address.</summary>
    public const string Costly = "costly";

    /// <summary>Learners' posts: 120 at once and 30 a second from one session, or one address without.</summary>
    public const string Learning = "learning";

    public static void AddDoors(this IServiceCollection services) => services.AddSingleton<FailedKeys>().AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(60);
            context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };

        // Only what is posted is counted: to look at a form is free.
        limits.AddPolicy(SignIn, context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("look")
            : RateLimitPartition.GetSlidingWindowLimiter(AddressOf(context), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = 20, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6,
            }));
        limits.AddPolicy(Costly, context => RateLimitPartition.GetSlidingWindowLimiter(AddressOf(context), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = 30, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6,
        }));
        limits.AddPolicy(Learning, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter(context.Request.Cookies["__Host-session"] ?? AddressOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = 120, TokensPerPeriod = 30, ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            })
            : RateLimitPartition.GetNoLimiter("look"));
    });

    internal static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
