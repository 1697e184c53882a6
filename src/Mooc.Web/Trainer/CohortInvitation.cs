using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Trainer;

/// <summary>Somebody who was asked by mail to join a cohort and has not yet. Gone once they join.</summary>
public sealed class CohortInvitation
{
    public required Guid CohortId { get; init; }

    /// <summary>In lower case.</summary>
    public required string Email { get; init; }
    public required DateTime InvitedAt { get; init; }
}

internal sealed class CohortInvitationTable : IEntityTypeConfiguration<CohortInvitation>
{
    public void Configure(EntityTypeBuilder<CohortInvitation> table)
    {
        table.HasKey(row => new { row.CohortId, row.Email });
        table.HasIndex(row => row.Email);
        table.HasIndex(row => row.InvitedAt);
        table.Property(row => row.Email).HasMaxLength(254);
        table.HasOne<Cohort>().WithMany().HasForeignKey(row => row.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
