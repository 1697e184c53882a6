using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>
/// When statements were stored, by one clock: each later than the one before, in the order of writing, so that a reader who asks for all "since" the last that it
/// has misses none.
/// </summary>
public sealed class StatementTimes(WriteQueue queue, TimeProvider clock)
{
    private long _last;

    /// <summary>The moment of the statement that is about to be stored. Only called within the write transaction.</summary>
    /// <param name="sql">In its transaction.</param>
    /// <param name="before">Of the statement that was stored before it in the same transaction.</param>
    public DateTime Next(SqlSession sql, DateTime? before = null)
    {
        // Asked of the table each time: a command beside the site may have written, or the clock may have gone back while the site was down.
        var last = before ?? sql.Scalar($"SELECT StoredAt FROM StoredStatements ORDER BY StoredAt DESC LIMIT 1", row => row.GetDateTime(0));
        var now = Whole(clock.GetUtcNow().UtcDateTime);

        // The shortest step that PostgreSQL's times know.
        var next = now > last ? now : DateTime.SpecifyKind(last.AddMicroseconds(1), DateTimeKind.Utc);
        Volatile.Write(ref _last, next.Ticks);
        return next;
    }

    /// <summary>All that was stored up to this moment can be read (Communication 2.1.3, X-Experience-API-Consistent-Through).</summary>
    public DateTime ConsistentThrough()
    {
        // In this order: what is the last now is on the disk if afterwards no group is open, and a group opened later stores later than now.
        var last = Volatile.Read(ref _last);
        var now = clock.GetUtcNow().UtcDateTime;
        return queue.OpenSince is { } open
            ? Before(open < now ? open : now)
            : new DateTime(Math.Max(last, Before(now).Ticks), DateTimeKind.Utc);
    }

    private static DateTime Before(DateTime time) => Whole(time).AddMilliseconds(-1);

    private static DateTime Whole(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
