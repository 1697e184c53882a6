using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Data;
using Mooc.Web.Courses;

namespace Mooc.Web.Learn;

/// <summary>The first thing that a learner did in a unit.</summary>
public sealed class UnitStart
{
    public required Guid EnrolmentId { get; init; }
    public required string UnitId { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class UnitStartTable : IEntityTypeConfiguration<UnitStart>
{
    public void Configure(EntityTypeBuilder<UnitStart> table)
    {
        table.HasKey(row => new { row.EnrolmentId, row.UnitId });
        table.KeepRowsInKeyOrder();
        table.Property(row => row.UnitId).HasMaxLength(64);
        table.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
