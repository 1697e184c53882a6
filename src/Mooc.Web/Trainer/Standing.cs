using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Courses;

namespace Mooc.Web.Trainer;

/// <summary>
/// How far a learner is in a course and where it is hard for them, in one row, so that a cohort of any size is one query. Derived from statements.
/// </summary>
public sealed class Standing
{
    public required Guid EnrolmentId { get; init; }
    public required DateTime BegunAt { get; init; }

    /// <summary>When they last did anything in the course.</summary>
    public required DateTime LastAt { get; init; }

    /// <summary>On how many days they did anything.</summary>
    public int ActiveDays { get; init; }

    /// <summary>The ids of the units that are done, each with a space before it, in the order of doing.</summary>
    public string Done { get; init; } = "";
    public int DoneCount { get; init; }
    public DateTime? LastDoneAt { get; init; }

    /// <summary>The question that was last answered wrongly again and again, and is not solved yet.</summary>
    public string? HardQuestion { get; init; }
    public int WrongTries { get; init; }
    public DateTime? WrongAt { get; init; }

    /// <summary>The assessment that was failed last and is not passed yet.</summary>
    public string? FailedUnit { get; init; }
    public int FailedAttempts { get; init; }
    public DateTime? FailedAt { get; init; }

    /// <summary>The assessment that was begun and not handed in.</summary>
    public string? OpenUnit { get; init; }
    public DateTime? OpenSince { get; init; }
}

internal sealed class StandingTable : IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<Standing> table)
    {
        table.HasKey(row => row.EnrolmentId);
        table.Property(row => row.HardQuestion).HasMaxLength(64);
        table.Property(row => row.FailedUnit).HasMaxLength(64);
        table.Property(row => row.OpenUnit).HasMaxLength(64);
        table.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
