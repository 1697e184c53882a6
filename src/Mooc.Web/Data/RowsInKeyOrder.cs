using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Data;

/// <summary>Tables of narrow rows whose key says where they lie: in SQLite <c>WITHOUT ROWID</c>, which saves a second tree for the key. PostgreSQL knows no such thing.</summary>
public static class RowsInKeyOrder
{
    private const string Annotation = "Mooc:RowsInKeyOrder";

    internal static EntityTypeBuilder<T> KeepRowsInKeyOrder<T>(this EntityTypeBuilder<T> table) where T : class
    {
        table.Metadata.SetAnnotation(Annotation, true);
        return table;
    }

    public static bool HasRowsInKeyOrder(this IReadOnlyEntityType table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.FindAnnotation(Annotation) is not null;
    }
}
