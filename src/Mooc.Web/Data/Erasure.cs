using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Data;

/// <summary>Forgets a person: every feature's rows in one transaction, then the write-ahead log is emptied so that no copy stays behind.</summary>
public sealed class Erasure(MoocDb db, IEnumerable<IPersonalData> features)
{
    public async Task EraseAsync(Guid person, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Later features refer to rows of earlier ones.
        foreach (var feature in features.Reverse()) await feature.EraseAsync(db, person, ct);
        await transaction.CommitAsync(ct);
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", ct);
    }
}
