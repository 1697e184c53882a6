using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Jobs;

/// <summary>How a sweep last fared. One row a sweep; a success is noted once a minute at most, a failure always.</summary>
public sealed class SweepRun
{
    public required string Name { get; init; }
    public required DateTime StartedAt { get; set; }
    public DateTime? SucceededAt { get; set; }
    public int Milliseconds { get; set; }
    public int FailuresInARow { get; set; }
    public DateTime? FailedAt { get; set; }

    /// <summary>The kind of the last failure. Its words may hold an address and stay in the log's stack trace.</summary>
    public string? Error { get; set; }
}

internal sealed class SweepRunTable : IEntityTypeConfiguration<SweepRun>
{
    public void Configure(EntityTypeBuilder<SweepRun> table)
    {
        table.HasKey(run => run.Name);
        table.Property(run => run.Name).HasMaxLength(64);
        table.Property(run => run.Error).HasMaxLength(200);
    }
}
