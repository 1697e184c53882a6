using System.Globalization;
using Mooc.Web.Data;

namespace Mooc.Web.Jobs;

/// <summary>
/// Deletes what is past its time. A clock that jumps ahead must delete nothing at once: a run goes no further than two intervals past the run before it, and the
/// first run of a site only notes the time. What a jump would delete is deleted by the run after, if the clock still says so.
/// </summary>
public sealed partial class RemoveExpired(MoocDb db, Database database, IEnumerable<IExpiry> rules, TimeProvider clock, ILogger<RemoveExpired> log) : ISweep
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string LastRun = "retention-last-run";

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await NoteRunAsync(now, ct) is not { } before) return 0;

        var furthest = before + (2 * Every);
        var asOf = now < furthest ? now : furthest;
        var all = 0;
        foreach (var rule in rules)
        {
            var removed = await rule.RemoveAsync(db, asOf, ct);
            if (removed > 0) Removed(removed, rule.GetType().Name);
            all += removed;
        }

        if (all > 0) await database.ForgetDeletedAsync(db, ct);
        return all;
    }

    /// <summary>Writes down this run and gives the time of the one before.</summary>
    private async Task<DateTime?> NoteRunAsync(DateTime now, CancellationToken ct)
    {
        var written = now.ToString("O", CultureInfo.InvariantCulture);
        var fact = await db.Facts.FindAsync([LastRun], ct);
        DateTime? before = fact is null ? null : DateTime.Parse(fact.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (fact is null) db.Facts.Add(new Fact { Name = LastRun, Value = written });
        else fact.Value = written;
        await db.SaveChangesAsync(ct);
        return before;
    }

    [LoggerMessage(LogLevel.Information, "{Count} rows were past their time ({Rule})")]
    private partial void Removed(int count, string rule);
}
