using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>
/// When statements were stored, by one clock: each later than the one before, in the order of writing, so that a reader who asks for all "since" the last that it
/// has misses none.
/// </summary>
public sealed class StatementTimes(WriteQueue queue, TimeProvider clock)
{
    private long _transaction = -1;
    private long _last;

    /// <summary>The moment of the statement that is about to be stored. Only called on the write queue's thread.</summary>
    public DateTime Next(SqlSession sql)
    {
        var last = Last(sql);
        var now = Whole(clock.GetUtcNow().UtcDateTime);

        // The shortest step that PostgreSQL's times know.
        var next = now > last ? now : DateTime.SpecifyKind(last.AddMicroseconds(1), DateTimeKind.Utc);
        _transaction = sql.Transaction;
        Volatile.Write(ref _last, next.Ticks);
        return next;
    }

    /// <summary>Asked of the table in each transaction: a command beside the site may have written, or the clock may have gone back while the site was down.</summary>
    private DateTime Last(SqlSession sql) => sql.Transaction == _transaction
        ? new DateTime(_last, DateTimeKind.Utc)
        : sql.Scalar($"SELECT StoredAt FROM StoredStatements ORDER BY StoredAt DESC LIMIT 1", row => row.GetDateTime(0));

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
