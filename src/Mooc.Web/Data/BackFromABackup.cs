namespace Mooc.Web.Data;

/// <summary>
/// Whoever was erased stays erased, also where a database was put in place of another by the server's own tools: who is there and among the erased is erased again. The command
/// <c>restore</c> does the same for a file before the site can see it.
/// </summary>
internal sealed class BackFromABackup(Erasure erasure) : IExpiry
{
    public Task<int> RemoveAsync(MoocDb db, DateTime asOf, CancellationToken ct) => erasure.RepeatAsync([], ct);
}
