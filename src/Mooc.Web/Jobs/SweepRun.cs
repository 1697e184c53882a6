using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Jobs;

/// <summary>
/// How a sweep fared. Runs one after the other that found nothing to do, or failed of the same reason, are one row; so are the runs of one minute. A sweep
/// that looks every four seconds would fill a table otherwise.
/// </summary>
public sealed class SweepRun
{
    public long Id { get; init; }
    public required string Name { get; init; }

    /// <summary>When the first of the runs began, and the last.</summary>
    public required DateTime StartedAt { get; init; }
    public required DateTime LastAt { get; set; }
    public required int Runs { get; set; }

    /// <summary>What the longest took.</summary>
    public required int Milliseconds { get; set; }

    /// <summary>How many consequences they added together.</summary>
    public required int Done { get; set; }

    /// <summary>Why they failed; null where they did not. See <see cref="FaultReason"/>.</summary>
    public string? Error { get; init; }
}

internal sealed class SweepRunTable : IEntityTypeConfiguration<SweepRun>
{
    public void Configure(EntityTypeBuilder<SweepRun> table)
    {
        table.HasIndex(run => new { run.Name, run.Id });
        table.HasIndex(run => run.LastAt);
        table.Property(run => run.Name).HasMaxLength(64);
        table.Property(run => run.Error).HasMaxLength(FaultReason.Longest);
    }
}
