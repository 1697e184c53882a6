using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mooc.Web.Data;

/// <summary>
/// The model as PostgreSQL has it. Names are in small letters, which is how it reads names without quotes: the same SQL by hand fits both databases. Texts are ordered
/// and compared by their code points, as SQLite does: no index depends on the server's language, nor breaks when the system's tables of languages change. Their length
/// is no matter of the database, for SQLite would not hold it.
/// </summary>
internal static class PostgresNames
{
    public static void GiveTo(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                entity.SetContainerColumnName(Small(entity.GetContainerColumnName()));
                continue;
            }

            entity.SetTableName(Small(entity.GetTableName()));
            foreach (var property in entity.GetProperties()) GiveTo(property);
            foreach (var key in entity.GetKeys()) key.SetName(Small(key.GetName()));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Small(index.GetDatabaseName()));
            foreach (var reference in entity.GetForeignKeys()) reference.SetConstraintName(Small(reference.GetConstraintName()));
        }
    }

    private static void GiveTo(IMutableProperty property)
    {
        property.SetColumnName(Small(property.GetColumnName()));
        if ((property.GetProviderClrType() ?? property.ClrType) != typeof(string)) return;

        property.SetColumnType("text");
        property.SetCollation("C");
    }

    private static string? Small(string? name) => name?.ToLowerInvariant();
}
