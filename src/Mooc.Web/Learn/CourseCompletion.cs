using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Courses;

namespace Mooc.Web.Learn;

/// <summary>All units of a course are done. The fact that a certificate follows from.</summary>
public sealed class CourseCompletion
{
    public required Guid EnrolmentId { get; init; }
    public required string CourseId { get; init; }
    public required DateTime At { get; init; }
    public required string ContentVersion { get; init; }

    /// <summary>Share of the points of the course's assessments, 0 to 1; null where it has none.</summary>
    public decimal? Score { get; init; }

    /// <summary>The language in which the learner finished.</summary>
    public required string Language { get; init; }
}

internal sealed class CourseCompletionTable : IEntityTypeConfiguration<CourseCompletion>
{
    public void Configure(EntityTypeBuilder<CourseCompletion> table)
    {
        table.HasKey(row => row.EnrolmentId);
        table.HasIndex(row => row.CourseId);
        table.Property(row => row.CourseId).HasMaxLength(64);
        table.Property(row => row.ContentVersion).HasMaxLength(64);
        table.Property(row => row.Language).HasMaxLength(35);
        table.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
