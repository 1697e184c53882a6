namespace Mooc.Web.Xapi;

/// <summary>What became of statements that were sent: stored, all of them, or refused, all of them.</summary>
/// <param name="Ids">Of the statements, in the order in which they were sent; those that were there already included.</param>
/// <param name="Refusal">Why none was stored; null when all were.</param>
public sealed record StatementReceipt(IReadOnlyList<Guid> Ids, StatementRefusal? Refusal)
{
    public static StatementReceipt Refused(int status, string path, string message) => new([], new StatementRefusal(status, path, message));
}

/// <summary>Why statements that keep every rule were not stored.</summary>
public sealed record StatementRefusal(int Status, string Path, string Message);
