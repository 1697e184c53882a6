using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mooc.Web.Courses;

namespace Mooc.Web.Learn;

/// <summary>One try at an assessment: what was drawn when it started, and how it ended. The best attempt counts.</summary>
public sealed class Attempt
{
    public required Guid Id { get; init; }
    public required Guid EnrolmentId { get; init; }
    public required string UnitId { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>The drawn questions' ids in the order shown, separated by spaces.</summary>
    public required string Questions { get; init; }
    public required string ContentVersion { get; init; }
    public DateTime? SubmittedAt { get; init; }
    public decimal? Raw { get; init; }
    public decimal? Max { get; init; }
    public bool? Passed { get; init; }

    /// <summary>The answers by question id, as <see cref="StoredResponse"/> writes them, in one JSON object; null until submitted.</summary>
    public string? Answers { get; init; }
}

internal sealed class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> table)
    {
        table.HasIndex(row => new { row.EnrolmentId, row.UnitId, row.StartedAt });
        table.Property(row => row.UnitId).HasMaxLength(64);
        table.Property(row => row.ContentVersion).HasMaxLength(64);
        table.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
