using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>That all certificates of a course are to be issued again, as the course and the issuer are called now. Each certificate remembers the last one that it went through.</summary>
public sealed class Reissue
{
    public required Guid Id { get; init; }
    public required string CourseId { get; init; }

    /// <summary>Why; the holders are told.</summary>
    public required string Because { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required int Total { get; init; }
    public int Done { get; set; }
    public DateTime? FinishedAt { get; set; }
}

internal sealed class ReissueTable : IEntityTypeConfiguration<Reissue>
{
    public void Configure(EntityTypeBuilder<Reissue> table)
    {
        table.HasIndex(reissue => new { reissue.FinishedAt, reissue.CreatedAt });
        table.Property(reissue => reissue.CourseId).HasMaxLength(64);
        table.Property(reissue => reissue.Because).HasMaxLength(500);
    }
}
