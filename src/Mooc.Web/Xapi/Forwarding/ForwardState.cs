using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Xapi.Forwarding;

/// <summary>How far a target is: all statements up to <see cref="Sequence"/> have been taken by it, or stand among the <see cref="HeldStatement"/>s.</summary>
public sealed class ForwardState
{
    public required string Target { get; init; }
    public long Sequence { get; set; }
    public DateTime? SucceededAt { get; set; }

    /// <summary>Failures in a row of the target itself: it is away, or does not know our key.</summary>
    public int Failures { get; set; }
    public DateTime? FailedAt { get; set; }
    public string? Error { get; set; }
    public DateTime? NextTryAt { get; set; }
}

internal sealed class ForwardStateTable : IEntityTypeConfiguration<ForwardState>
{
    public void Configure(EntityTypeBuilder<ForwardState> table)
    {
        table.HasKey(state => state.Target);
        table.Property(state => state.Error).HasMaxLength(500);
    }
}
