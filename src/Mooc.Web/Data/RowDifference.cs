namespace Mooc.Web.Data;

/// <summary>A row that is not what it was: its table, its key as <c>Column=value</c>, and how it differs.</summary>
public sealed record RowDifference(string Table, string Key, string What)
{
    public override string ToString() => $"{Table} {Key}: {What}";
}
