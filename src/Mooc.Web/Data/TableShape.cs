using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Data;

/// <summary>A table's columns, the key's first, each group in the order of the alphabet: an order, and names, that do not depend on the database.</summary>
public sealed record TableShape(string Name, IReadOnlyList<TableColumn> Key, IReadOnlyList<TableColumn> Columns)
{
    public static TableShape Of(MoocDb db, string name)
    {
        ArgumentNullException.ThrowIfNull(db);
        var table = db.Model.GetRelationalModel().Tables.SingleOrDefault(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw new ArgumentException($"There is no table {name}.", nameof(name));
        TableColumn[] key = [.. table.PrimaryKey!.Columns.Select(TableColumn.Of).OrderBy(column => column.Name, StringComparer.Ordinal)];
        return new TableShape(name, key, [.. key, .. table.Columns.Select(TableColumn.Of).Except(key).OrderBy(column => column.Name, StringComparer.Ordinal)]);
    }

    public string QuotedKey => Quoted(Key);
    public string QuotedColumns => Quoted(Columns);

    private static string Quoted(IEnumerable<TableColumn> columns) => string.Join(", ", columns.Select(column => $"\"{column.NameInDatabase}\""));
}
