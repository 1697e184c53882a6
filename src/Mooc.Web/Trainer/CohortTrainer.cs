using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Account;

namespace Mooc.Web.Trainer;

/// <summary>A trainer who follows a cohort.</summary>
public sealed class CohortTrainer
{
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTime AddedAt { get; init; }

    /// <summary>Whether a mail a week tells this trainer how the cohort is doing.</summary>
    public bool WantsSummary { get; set; }
}

internal sealed class CohortTrainerTable : IEntityTypeConfiguration<CohortTrainer>
{
    public void Configure(EntityTypeBuilder<CohortTrainer> table)
    {
        table.HasKey(row => new { row.CohortId, row.PersonId });
        table.HasIndex(row => row.PersonId);
        table.HasOne<Cohort>().WithMany().HasForeignKey(row => row.CohortId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
