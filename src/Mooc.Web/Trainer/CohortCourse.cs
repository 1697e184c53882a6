using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Trainer;

/// <summary>A course that a cohort takes.</summary>
public sealed class CohortCourse
{
    public required Guid CohortId { get; init; }
    public required string CourseId { get; init; }

    /// <summary>Place in the order in which they are taken.</summary>
    public required int Position { get; init; }
}

internal sealed class CohortCourseTable : IEntityTypeConfiguration<CohortCourse>
{
    public void Configure(EntityTypeBuilder<CohortCourse> table)
    {
        table.HasKey(row => new { row.CohortId, row.CourseId });
        table.Property(row => row.CourseId).HasMaxLength(64);
        table.HasOne<Cohort>().WithMany().HasForeignKey(row => row.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
