using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Account;

/// <summary>
/// Ten failures in fifteen minutes for one account, through whichever door. Only tries that were looked at count, so nobody is locked out for longer
/// than fifteen minutes by somebody else's guessing, and passkeys and reset mails work all the while. Kept in the database: a restart or a second node
/// does not begin anew.
/// </summary>
public sealed class SignInLimit(MoocDb db, SiteSecret secret, TimeProvider clock)
{
    public const int Most = 10;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Takes one of the tries that are left; false when there is none. A right password gives them all back.</summary>
    public async Task<bool> TryAsync(string email, CancellationToken ct)
    {
        var account = await AccountOf(email, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - Window;

        // Counted and added under the write lock, so that parallel tries cannot all find a free place.
        await using var transaction = await db.BeginWriteAsync(ct);
        var isTaken = await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO SignInFailures (Account, At) SELECT {account}, {now}
             WHERE (SELECT COUNT(*) FROM SignInFailures WHERE Account = {account} AND At > {since}) < {Most}
             """, ct) > 0;
        await transaction.CommitAsync(ct);
        return isTaken;
    }

    /// <summary>Takes back the try that was right, and only it: with a second factor the wrong codes before it still count.</summary>
    public async Task GiveBackAsync(string email, CancellationToken ct)
    {
        var account = await AccountOf(email, ct);
        var last = await db.SignInFailures.Where(failure => failure.Account == account).MaxAsync(failure => (long?)failure.Id, ct);
        await db.SignInFailures.Where(failure => failure.Id == last).ExecuteDeleteAsync(ct);
    }

    public async Task ForgetAsync(string email, CancellationToken ct)
    {
        var account = await AccountOf(email, ct);
        var since = clock.GetUtcNow().UtcDateTime - Window;
        await db.SignInFailures.Where(failure => failure.Account == account || failure.At <= since).ExecuteDeleteAsync(ct);
    }

    /// <summary>Makes an answer say that it comes too often.</summary>
    public static void Announce(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What stands for an address in the table.</summary>
    internal static ValueTask<byte[]> AccountOf(MoocDb db, SiteSecret secret, string email, CancellationToken ct) =>
        secret.HashAsync(db, "sign-in", email.Trim().ToUpperInvariant(), ct);

    private ValueTask<byte[]> AccountOf(string email, CancellationToken ct) => AccountOf(db, secret, email, ct);
}
