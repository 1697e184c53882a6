using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Account;

/// <summary>
/// That somebody used special rights. People stand here as their ids alone, and nothing that anybody typed; once an account is deleted, what it did stays and
/// whose it was goes.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Stands in place of whoever has deleted their account since.</summary>
    public static readonly Guid Gone = Guid.Empty;

    public const int LongestSubject = 200;

    public long Id { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Who did it; null: somebody at the machine's shell.</summary>
    public Guid? ById { get; init; }

    /// <summary>The name of an <see cref="Act"/>.</summary>
    public required string Act { get; init; }

    /// <summary>Whom it was done to, where it was a person.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What it was done to or with: an id, a number, a role. Goes with the person whom it is about.</summary>
    public string? Subject { get; init; }
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.HasIndex(entry => entry.At);
        table.HasIndex(entry => entry.ById);
        table.HasIndex(entry => entry.PersonId);
        table.HasIndex(entry => entry.Act);
        table.Property(entry => entry.Act).HasMaxLength(64);
        table.Property(entry => entry.Subject).HasMaxLength(AuditEntry.LongestSubject);
    }
}
