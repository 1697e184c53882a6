using Microsoft.EntityFrameworkCore;

namespace Mooc.Web.Data;

/// <summary>A table's columns, the key's first, each group in the order of the alphabet: an order that does not depend on the database.</summary>
public sealed record TableShape(string Name, IReadOnlyList<string> Key, IReadOnlyList<string> Columns)
{
    public static TableShape Of(MoocDb db, string name)
    {
        ArgumentNullException.ThrowIfNull(db);
        var table = db.Model.GetRelationalModel().Tables.SingleOrDefault(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw new ArgumentException($"There is no table {name}.", nameof(name));
        string[] key = [.. table.PrimaryKey!.Columns.Select(column => column.Name).Order(StringComparer.Ordinal)];
        return new TableShape(name, key, [.. key, .. table.Columns.Select(column => column.Name).Except(key).Order(StringComparer.Ordinal)]);
    }

    public string QuotedKey => Quoted(Key);
    public string QuotedColumns => Quoted(Columns);

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
