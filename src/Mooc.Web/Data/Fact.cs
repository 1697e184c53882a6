using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Data;

/// <summary>Something that this installation decided once and must remember, such as the base of its activity ids.</summary>
public sealed class Fact
{
    public required string Name { get; init; }
    public required string Value { get; set; }
}

internal sealed class FactTable : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> table)
    {
        table.HasKey(fact => fact.Name);
        table.Property(fact => fact.Name).HasMaxLength(64);
    }
}
