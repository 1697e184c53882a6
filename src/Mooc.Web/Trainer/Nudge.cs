using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Account;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>A friendly mail to members of a cohort, decided on by a trainer. A sweep writes one to each receiver, once.</summary>
public sealed class Nudge
{
    /// <summary>Made when the form was shown, so that a double click is one nudge.</summary>
    public required Guid Id { get; init; }
    public required Guid CohortId { get; init; }

    /// <summary>Who wrote; null once they have deleted their account.</summary>
    public Guid? SenderId { get; init; }

    /// <summary>What the mail is about; null: nothing but the trainer's own words.</summary>
    public StuckRule? Rule { get; init; }

    /// <summary>A few words of the trainer's own; may be empty.</summary>
    public required string Note { get; init; }
    public required DateTime CreatedAt { get; init; }
}

internal sealed class NudgeTable : IEntityTypeConfiguration<Nudge>
{
    public void Configure(EntityTypeBuilder<Nudge> table)
    {
        table.HasIndex(nudge => nudge.CohortId);
        table.HasIndex(nudge => nudge.CreatedAt);
        table.HasIndex(nudge => nudge.SenderId);
        table.Property(nudge => nudge.Note).HasMaxLength(1000);
        table.HasOne<Cohort>().WithMany().HasForeignKey(nudge => nudge.CohortId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(nudge => nudge.SenderId).OnDelete(DeleteBehavior.SetNull);
    }
}
