using Microsoft.EntityFrameworkCore.Metadata;

namespace Mooc.Web.Data;

/// <summary>A column by the name that people read, which is its property's, and by the one that this database spells in its own way.</summary>
public sealed record TableColumn(string Name, string NameInDatabase)
{
    internal static TableColumn Of(IColumn column) => new(column.PropertyMappings is [var mapping, ..] ? mapping.Property.Name : column.Name, column.Name);
}
