using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>
/// A statement that a target has refused, or one that waits behind such a one so that it does not come before it. After a few tries it is set aside and holds up nobody.
/// </summary>
public sealed class HeldStatement
{
    public required string Target { get; init; }
    public required long Sequence { get; init; }

    /// <summary>Whose statements stay in order.</summary>
    public required string Actor { get; init; }
    public int Tries { get; set; }
    public DateTime? NextTryAt { get; set; }
    public DateTime? SetAsideAt { get; set; }
    public string? Error { get; set; }
}

internal sealed class HeldStatementTable : IEntityTypeConfiguration<HeldStatement>
{
    public void Configure(EntityTypeBuilder<HeldStatement> table)
    {
        table.HasKey(held => new { held.Target, held.Sequence });
        table.HasIndex(held => held.Sequence);
        table.Property(held => held.Error).HasMaxLength(500);
        table.HasOne<StoredStatement>().WithMany().HasForeignKey(held => held.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}
