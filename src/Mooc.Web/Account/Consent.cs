using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Account;

/// <summary>Something that a person agreed to, in which words and when; withdrawn as easily as it was given. Whoever asked for it acts on it.</summary>
public sealed class Consent
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What the consent is about, such as a cohort's id; one consent a matter is in force at a time.</summary>
    public required string Matter { get; init; }

    /// <summary>The same in words: the cohort's name.</summary>
    public required string Title { get; init; }

    /// <summary>Which text was agreed to, such as <c>trainers-named-1</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The language in which it was read.</summary>
    public required string Language { get; init; }
    public required DateTime GivenAt { get; init; }
    public DateTime? WithdrawnAt { get; init; }

    /// <summary>Whether it lets a store have the person's words; all others are about cohorts.</summary>
    public bool IsToForward => Matter.StartsWith("forward:", StringComparison.Ordinal);
}

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> table)
    {
        table.HasIndex(consent => new { consent.PersonId, consent.Matter });
        table.Property(consent => consent.Matter).HasMaxLength(64);
        table.Property(consent => consent.Title).HasMaxLength(200);
        table.Property(consent => consent.Text).HasMaxLength(64);
        table.Property(consent => consent.Language).HasMaxLength(35);
        table.HasOne<Person>().WithMany().HasForeignKey(consent => consent.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
