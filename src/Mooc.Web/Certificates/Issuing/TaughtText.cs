using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>The text of a course in one version and language, kept from the moment when the first certificate names it, so that the check can show exactly what was taught.</summary>
public sealed class TaughtText
{
    public required Guid Id { get; init; }
    public required string CourseId { get; init; }
    public required string Version { get; init; }
    public required string Language { get; init; }
    public required DateTime KeptAt { get; init; }

    /// <summary>Safe HTML as the site showed it, packed with gzip. No keys of questions are in it.</summary>
    public required byte[] Html { get; init; }
}

internal sealed class TaughtTextTable : IEntityTypeConfiguration<TaughtText>
{
    public void Configure(EntityTypeBuilder<TaughtText> table)
    {
        table.HasIndex(text => new { text.CourseId, text.Version, text.Language }).IsUnique();
        table.Property(text => text.CourseId).HasMaxLength(64);
        table.Property(text => text.Version).HasMaxLength(64);
        table.Property(text => text.Language).HasMaxLength(35);
    }
}
