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
        using var sql = new SqlSession(database.ConnectWithoutForeignKeys());
        return Run(sql, ct);
    }

    /// <summary>In a copy, so that neither the rows nor those who write meanwhile are touched.</summary>
    public RebuildOutcome Verify(CancellationToken ct)
    {
        var copy = Path.Combine(folder.Path, $"verify-{Guid.NewGuid():n}.db");
        try
        {
            database.CopyTo(copy);
            using var sql = new SqlSession(database.ConnectWithoutForeignKeys(copy));
            var comparison = new TableComparison(sql, _tables);
            comparison.Remember();
            return Run(sql, ct) with { Differences = comparison.First(MostDifferences) };
        }
        finally
        {
            foreach (var file in Directory.GetFiles(folder.Path, Path.GetFileName(copy) + "*")) File.Delete(file);
        }
    }

    private RebuildOutcome Run(SqlSession sql, CancellationToken ct)
    {
        // Read on a connection of its own, which would wait for this transaction for ever.
        if (sql.Exists($"SELECT 1 FROM StoredStatements")) _ = ids.Base;

        sql.Begin();
        try
        {
            var statements = rebuilding.Run(sql, ct);
            var (checksum, rows) = TableChecksum.Of(sql, _tables);
            var outcome = new RebuildOutcome(statements, checksum, rows) { BrokenReferences = Database.BrokenReferences(sql) };
            if (outcome.IsGood) sql.Commit();
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
