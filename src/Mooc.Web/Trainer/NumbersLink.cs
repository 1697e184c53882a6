using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Trainer;

/// <summary>A link that shows a cohort's numbers to whoever has it, until it is revoked. Only the hash of its 256 random bits lies here.</summary>
public sealed class NumbersLink
{
    public required Guid Id { get; init; }
    public required Guid CohortId { get; init; }
    public required byte[] TokenHash { get; init; }

    /// <summary>For whom it is, in the trainer's words.</summary>
    public required string Label { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? RevokedAt { get; set; }
}

internal sealed class NumbersLinkTable : IEntityTypeConfiguration<NumbersLink>
{
    public void Configure(EntityTypeBuilder<NumbersLink> table)
    {
        table.HasIndex(link => link.TokenHash).IsUnique();
        table.HasIndex(link => link.CohortId);
        table.Property(link => link.Label).HasMaxLength(200);
        table.HasOne<Cohort>().WithMany().HasForeignKey(link => link.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
