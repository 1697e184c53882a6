using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Data;
using Mooc.Web.Courses;

namespace Mooc.Web.Learn;

/// <summary>A unit that a learner has done; later edits of the course never undo it.</summary>
public sealed class UnitCompletion
{
    public required Guid EnrolmentId { get; init; }
    public required string UnitId { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class UnitCompletionTable : IEntityTypeConfiguration<UnitCompletion>
{
    public void Configure(EntityTypeBuilder<UnitCompletion> table)
    {
        table.HasKey(row => new { row.EnrolmentId, row.UnitId });
        table.KeepRowsInKeyOrder();
        table.Property(row => row.UnitId).HasMaxLength(64);
        table.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
