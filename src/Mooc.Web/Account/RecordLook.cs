using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Account;

/// <summary>That somebody looked at a person's record: the person can see who it was, when, and as whose trainer.</summary>
public sealed class RecordLook
{
    public required Guid Id { get; init; }

    /// <summary>Whose record it was.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Who looked; null once they have deleted their account.</summary>
    public Guid? ViewerId { get; init; }

    /// <summary>As what they looked: the name of the cohort.</summary>
    public required string Place { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class RecordLookTable : IEntityTypeConfiguration<RecordLook>
{
    public void Configure(EntityTypeBuilder<RecordLook> table)
    {
        table.HasIndex(look => new { look.PersonId, look.At });
        table.HasIndex(look => look.ViewerId);
        table.HasIndex(look => look.At);
        table.Property(look => look.Place).HasMaxLength(200);
        table.HasOne<Person>().WithMany().HasForeignKey(look => look.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(look => look.ViewerId).OnDelete(DeleteBehavior.SetNull);
    }
}
