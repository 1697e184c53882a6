using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Account;

/// <summary>A signed-in browser. The cookie holds 256 random bits; here lies only their hash, so that a stolen database signs nobody in.</summary>
public sealed class Session
{
    public required Guid Id { get; init; }
    public required byte[] TokenHash { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime SeenAt { get; set; }

    /// <summary>When this session was opened or confirmed with a passkey or a one-time code; null: with a password alone.</summary>
    public DateTime? SecondFactorAt { get; set; }

    /// <summary>The browser's family and system in two words, so that a person recognises it in the list.</summary>
    public required string Browser { get; init; }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> table)
    {
        table.HasIndex(session => session.TokenHash).IsUnique();
        table.HasIndex(session => session.PersonId);
        table.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId).OnDelete(DeleteBehavior.Cascade);
        table.Property(session => session.Browser).HasMaxLength(64);
    }
}
