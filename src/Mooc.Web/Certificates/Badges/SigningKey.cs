using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Certificates.Badges;

/// <summary>
/// A key that certificates are signed with. Its public half stays for ever, so that what it signed can always be verified; its private half is sealed with the keys of the
/// data folder and deleted when the next generation takes over.
/// </summary>
public sealed class SigningKey
{
    public required Guid Id { get; init; }

    /// <summary>RS256 or ES256.</summary>
    public required string Algorithm { get; init; }

    /// <summary>1 for the first key of an algorithm, and one more at each rotation.</summary>
    public required int Generation { get; init; }

    /// <summary>The thumbprint of the public key, RFC 7638.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>The X.509 certificate that PDF readers see, in DER; the public key is in it.</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>Null once the key is retired.</summary>
    public string? SealedPrivateKey { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? RetiredAt { get; set; }
}

internal sealed class SigningKeyTable : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> table)
    {
        // Two that start at the same moment make one key: the second finds the place taken.
        table.HasIndex(key => new { key.Algorithm, key.Generation }).IsUnique();
        table.HasIndex(key => key.Thumbprint).IsUnique();
        table.Property(key => key.Algorithm).HasMaxLength(8);
        table.Property(key => key.Thumbprint).HasMaxLength(64);
    }
}
