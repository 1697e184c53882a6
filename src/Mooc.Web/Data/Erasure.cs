using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Data;

/// <summary>Forgets a person: every feature's rows in one transaction, then what was deleted is forgotten in the files too.</summary>
public sealed class Erasure(MoocDb db, Database database, IEnumerable<IPersonalData> features, TimeProvider clock)
{
    public async Task EraseAsync(Guid person, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);

        // Later features refer to rows of earlier ones, and all to the person.
        foreach (var feature in features.Reverse()) await feature.EraseAsync(db, person, ct);
        await db.Database.ExecuteSqlAsync($"INSERT INTO ErasedAccounts (Id, ErasedAt) VALUES ({person}, {clock.GetUtcNow().UtcDateTime}) ON CONFLICT DO NOTHING", ct);
        await db.People.Where(row => row.Id == person).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        await database.ForgetDeletedAsync(db, ct);
    }

    /// <summary>Forgets those whom an older backup has brought back, and remembers all that were ever erased: these, and those that the database knows itself.</summary>
    /// <returns>How many were there again.</returns>
    public async Task<int> RepeatAsync(IReadOnlyList<ErasedAccount> erased, CancellationToken ct)
    {
        var known = await db.ErasedAccounts.Select(account => account.Id).ToListAsync(ct);
        db.ErasedAccounts.AddRange(erased.ExceptBy(known, account => account.Id));
        await db.SaveChangesAsync(ct);

        var back = await db.People.Where(person => db.ErasedAccounts.Any(account => account.Id == person.Id)).Select(person => person.Id).ToListAsync(ct);
        foreach (var person in back) await EraseAsync(person, ct);
        return back.Count;
    }
}
