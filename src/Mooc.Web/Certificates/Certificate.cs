using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Certificates;

/// <summary>Proof that a person completed a course: the truth from which page, PDF and mail are drawn. It outlives the account; then it names nobody.</summary>
public sealed class Certificate
{
    public required Guid Id { get; init; }

    /// <summary>128 random bits, 26 letters and digits in Crockford's base 32; the public address of the certificate.</summary>
    public required string Number { get; init; }

    /// <summary>Null once the person has deleted their account.</summary>
    public Guid? PersonId { get; set; }
    public string? LearnerName { get; set; }
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required string Language { get; init; }
    public required string ContentVersion { get; init; }
    public decimal? Hours { get; init; }
    public decimal? Score { get; init; }

    /// <summary>The titles of the course's assessments; null where it has none.</summary>
    public string? Assessment { get; init; }

    /// <summary>Who issued it, as the issuer was called then.</summary>
    public required string Issuer { get; init; }
    public required DateTime CompletedAt { get; init; }
    public required DateTime IssuedAt { get; init; }

    /// <summary>The end of its validity, where the course sets one.</summary>
    public DateTime? ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; set; }

    /// <summary>Why it was revoked; the public check says so.</summary>
    public string? RevokedBecause { get; set; }

    /// <summary>When it was issued again, because of its name or of something that concerned them all.</summary>
    public DateTime? ReissuedAt { get; set; }

    /// <summary>The last reissue of all the course's certificates that it went through.</summary>
    public Guid? ReissueId { get; set; }

    /// <summary>When the holder was told that it ends.</summary>
    public DateTime? RemindedAt { get; set; }

    /// <summary>When the holder erased the record behind it.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>Whether the holder lets the public check show their name.</summary>
    public bool ShowsName { get; set; }
}

internal sealed class CertificateTable : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> table)
    {
        table.HasIndex(certificate => certificate.Number).IsUnique();
        table.HasIndex(certificate => new { certificate.PersonId, certificate.CourseId }).IsUnique();
        table.HasIndex(certificate => certificate.CourseId);
        table.HasIndex(certificate => certificate.ExpiresAt);
        table.Property(certificate => certificate.Number).HasMaxLength(26);
        table.Property(certificate => certificate.LearnerName).HasMaxLength(200);
        table.Property(certificate => certificate.Issuer).HasMaxLength(500);
        table.Property(certificate => certificate.Assessment).HasMaxLength(1000);
        table.Property(certificate => certificate.RevokedBecause).HasMaxLength(500);
        table.Property(certificate => certificate.CourseId).HasMaxLength(64);
        table.Property(certificate => certificate.ContentVersion).HasMaxLength(64);
        table.Property(certificate => certificate.Language).HasMaxLength(35);
    }
}
