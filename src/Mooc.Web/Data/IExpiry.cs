namespace Mooc.Web.Data;

/// <summary>Rows that a feature keeps for a time and no longer. Each is run by the retention sweep.</summary>
public interface IExpiry
{
    /// <summary>Deletes what had expired at <paramref name="asOf"/> and says how many rows that were.</summary>
    Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct);
}
