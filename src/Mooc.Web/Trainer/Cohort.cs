using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Trainer;

/// <summary>People who take the same courses in the same weeks, followed by their trainers.</summary>
public sealed class Cohort
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }

    /// <summary>The language of invitations to people without an account.</summary>
    public required string Language { get; set; }
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }

    /// <summary>How many people are to complete the courses, such as 100 people in 100 days.</summary>
    public int? Target { get; set; }

    /// <summary>How many may join; null: no limit.</summary>
    public int? MostMembers { get; set; }
    public required Privacy Privacy { get; set; }

    /// <summary>128 random bits: whoever has it may join.</summary>
    public required string Code { get; set; }
    public DateTime? CodeEndsAt { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? ArchivedAt { get; set; }
}

internal sealed class CohortTable : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> table)
    {
        table.HasIndex(cohort => cohort.Code).IsUnique();
        table.Property(cohort => cohort.Name).HasMaxLength(200);
        table.Property(cohort => cohort.Language).HasMaxLength(35);
        table.Property(cohort => cohort.Code).HasMaxLength(64);
    }
}
