using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Data;

namespace Mooc.Web.Xapi;

/// <summary>An activity that a statement names, as its object or around it: what <c>related_activities</c> finds.</summary>
public sealed class StatementActivity
{
    public required string Activity { get; init; }
    public required long Sequence { get; init; }
}

internal sealed class StatementActivityTable : IEntityTypeConfiguration<StatementActivity>
{
    public void Configure(EntityTypeBuilder<StatementActivity> table)
    {
        table.HasKey(activity => new { activity.Activity, activity.Sequence });
        table.KeepRowsInKeyOrder();
        table.HasIndex(activity => activity.Sequence);
        table.HasOne<StoredStatement>().WithMany().HasForeignKey(activity => activity.Sequence).OnDelete(DeleteBehavior.Cascade);
    }
}
