using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Account;

namespace Mooc.Web.Trainer;

/// <summary>Somebody whom a nudge is for.</summary>
public sealed class NudgeReceiver
{
    public required Guid NudgeId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The course that it is about, by its id.</summary>
    public required string CourseId { get; init; }

    /// <summary>When the mail went into the out-tray, or was left out because they have left or want none; null: it waits.</summary>
    public DateTime? HandledAt { get; set; }
}

internal sealed class NudgeReceiverTable : IEntityTypeConfiguration<NudgeReceiver>
{
    public void Configure(EntityTypeBuilder<NudgeReceiver> table)
    {
        table.HasKey(row => new { row.NudgeId, row.PersonId });
        table.HasIndex(row => row.PersonId);
        table.HasIndex(row => row.HandledAt);
        table.Property(row => row.CourseId).HasMaxLength(64);
        table.HasOne<Nudge>().WithMany().HasForeignKey(row => row.NudgeId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
