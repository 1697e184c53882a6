using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Xapi;

/// <summary>
/// A statement as it is kept: its JSON to the letter, and beside it what queries ask for. <see cref="Sequence"/> grows in the order of
/// writing, and so does <see cref="StoredAt"/>.
/// </summary>
public sealed class StoredStatement
{
    public long Sequence { get; init; }
    public required Guid Id { get; init; }
    public required DateTime StoredAt { get; init; }

    /// <summary>The key that sent it; null: the site's own. Only the site's own have consequences here.</summary>
    public Guid? CredentialId { get; init; }

    /// <summary>The actor's canonical key, such as <c>account|home|name</c>; null for a group without an identifier.</summary>
    public string? Actor { get; init; }
    public required string Verb { get; init; }

    /// <summary>The id of the activity that is the object; null where the object is no activity.</summary>
    public string? Activity { get; init; }
    public Guid? Registration { get; init; }

    /// <summary>The statement that this one is about: a StatementRef object.</summary>
    public Guid? RefersTo { get; init; }

    /// <summary>Whether another statement has voided this one.</summary>
    public bool IsVoided { get; init; }
    public required string Json { get; init; }
}

internal sealed class StoredStatementTable : IEntityTypeConfiguration<StoredStatement>
{
    public void Configure(EntityTypeBuilder<StoredStatement> table)
    {
        table.HasKey(statement => statement.Sequence);
        table.HasIndex(statement => statement.Id).IsUnique();
        table.HasIndex(statement => new { statement.Verb, statement.Sequence });
        table.HasIndex(statement => new { statement.Activity, statement.Sequence });
        table.HasIndex(statement => new { statement.Registration, statement.Sequence });
        table.HasIndex(statement => statement.StoredAt);
        table.HasIndex(statement => statement.RefersTo).HasFilter("RefersTo IS NOT NULL");

        // What one key has written, and in order of writing those that are about another statement: few, and asked for with every filter.
        table.HasIndex(statement => new { statement.CredentialId, statement.Sequence });
        table.HasIndex(statement => new { statement.Sequence, statement.RefersTo }).HasFilter("RefersTo IS NOT NULL");
        table.HasOne<Credential>().WithMany().HasForeignKey(statement => statement.CredentialId).OnDelete(DeleteBehavior.Restrict);
    }
}
