using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Certificates.Badges;

/// <summary>
/// The place of one issue of a certificate in a public list of bits, drawn at random so that the place tells nothing. The list is all that it shows: a bit is set or not.
/// Each new issue of a certificate takes a new place, and the bit of the one before is set.
/// </summary>
public sealed class StatusEntry
{
    public required Guid Id { get; init; }
    public required Guid CertificateId { get; init; }

    /// <summary>The number of the list, from 1.</summary>
    public required int List { get; init; }
    public required int Place { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? RevokedAt { get; set; }
}

internal sealed class StatusEntryTable : IEntityTypeConfiguration<StatusEntry>
{
    public void Configure(EntityTypeBuilder<StatusEntry> table)
    {
        table.HasIndex(entry => new { entry.List, entry.Place }).IsUnique();
        table.HasIndex(entry => new { entry.CertificateId, entry.CreatedAt });
        table.HasOne<Certificate>().WithMany().HasForeignKey(entry => entry.CertificateId).OnDelete(DeleteBehavior.Cascade);
    }
}
