using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Account;

namespace Mooc.Web.Trainer;

/// <summary>
/// A learner who has agreed that the cohort's trainers see how they are doing. The row is the permission: without it no page finds the learner, so leaving ends the
/// sight at once.
/// </summary>
public sealed class CohortMember
{
    /// <summary>Stands in trainers' addresses. Random, so that it tells neither who it is nor who came first.</summary>
    public required Guid Id { get; init; }
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What the learner is called where names are not shown.</summary>
    public required string Pseudonym { get; init; }
    public required DateTime JoinedAt { get; init; }
}

internal sealed class CohortMemberTable : IEntityTypeConfiguration<CohortMember>
{
    public void Configure(EntityTypeBuilder<CohortMember> table)
    {
        table.HasIndex(row => new { row.CohortId, row.PersonId }).IsUnique();
        table.HasIndex(row => new { row.CohortId, row.Pseudonym }).IsUnique();
        table.HasIndex(row => row.PersonId);
        table.Property(row => row.Pseudonym).HasMaxLength(32);
        table.HasOne<Cohort>().WithMany().HasForeignKey(row => row.CohortId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
