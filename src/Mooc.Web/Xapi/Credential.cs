using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mooc.Web.Xapi;

/// <summary>
/// A system's key to <c>/xapi</c>. The secret has 256 random bits, so a plain SHA-256 of it is enough and a request costs no password hash.
/// </summary>
public sealed class Credential
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string Key { get; init; }
    public required byte[] SecretHash { get; init; }

    /// <summary>Scopes of xAPI, separated by spaces.</summary>
    public required string Scope { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? RevokedAt { get; set; }

    /// <summary>A new key with its secret, which nobody can find out later.</summary>
    public static (Credential Credential, string Secret) New(string name, IEnumerable<string> scopes, DateTime now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new Credential
        {
            Id = Guid.CreateVersion7(), Name = name, Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), SecretHash = HashOf(secret),
            Scope = string.Join(' ', scopes.Distinct()), CreatedAt = now,
        }, secret);
    }

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

internal sealed class CredentialTable : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> table)
    {
        table.HasIndex(credential => credential.Key).IsUnique();
        table.Property(credential => credential.Name).HasMaxLength(200);
        table.Property(credential => credential.Key).HasMaxLength(64);
        table.Property(credential => credential.Scope).HasMaxLength(500);
    }
}
