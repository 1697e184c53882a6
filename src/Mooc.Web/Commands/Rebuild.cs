using Mooc.Web.Data;
using Mooc.Web.Xapi;

namespace Mooc.Web.Commands;

/// <summary>Makes the derived rows again: in the database in one transaction, or in a copy to compare.</summary>
internal sealed class Rebuild(Database database, DataFolder folder, Rebuilding rebuilding, ActivityIds ids, MoocDb db)
{
    private const int MostDifferences = 20;

    private readonly List<TableShape> _tables = [.. rebuilding.Tables.Select(table => TableShape.Of(db, table))];

    public RebuildOutcome Run(CancellationToken ct)
    {
        using var sql = database.OpenForWholeTables();
        return InTransaction(sql, () => MakeAgain(sql, ct), outcome => outcome.IsGood);
    }

    /// <summary>Where neither the rows nor those who write meanwhile are touched.</summary>
    public RebuildOutcome Verify(CancellationToken ct)
    {
        using var sql = database.OpenForTrial(folder.Path);
        var comparison = new TableComparison(sql, _tables);
        return InTransaction(sql, () =>
        {
            comparison.Remember();
            return MakeAgain(sql, ct) with { Differences = comparison.First(MostDifferences) };
        }, _ => false);
    }

    private RebuildOutcome MakeAgain(SqlSession sql, CancellationToken ct)
    {
        var statements = 0L;
        var broken = database.WithoutReferences(sql, rebuilding.Tables, () => statements = rebuilding.Run(sql, ct));
        var (checksum, rows) = TableChecksum.Of(sql, _tables);
        return new RebuildOutcome(statements, checksum, rows) { BrokenReferences = broken };
    }

    private RebuildOutcome InTransaction(SqlSession sql, Func<RebuildOutcome> work, Func<RebuildOutcome, bool> isKept)
    {
        // Read on a connection of its own, which would wait for this transaction for ever.
        if (sql.Exists($"SELECT 1 FROM StoredStatements")) _ = ids.Base;

        sql.Begin();
        try
        {
            var outcome = work();
            if (isKept(outcome)) sql.Commit();
            else sql.Rollback();
            return outcome;
        }
        catch
        {
            sql.Rollback();
            throw;
        }
    }
}
