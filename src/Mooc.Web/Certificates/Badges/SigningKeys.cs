using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Certificates.Badges;

/// <summary>The issuer's keys: made at the first start, one of each algorithm in use, the retired ones kept for verifying.</summary>
public sealed class SigningKeys(MoocDb db, IDataProtectionProvider protection, CertificateIssuer issuer, TimeProvider clock)
{
    private readonly IDataProtector _seal = protection.CreateProtector("certificates' signing keys");

    /// <summary>All that were ever used, the newest first.</summary>
    public async Task<IReadOnlyList<SigningKey>> AllAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is { Count: > 0 } keys) return keys;

        await MakeAsync(generation: 1, ct);
        return await ReadAsync(ct);
    }

    public async Task<Signer> SignerAsync(string algorithm, CancellationToken ct)
    {
        var key = (await AllAsync(ct)).First(key => key.Algorithm == algorithm && key.RetiredAt is null);
        return new Signer(key, _seal.Unprotect(Convert.FromBase64String(key.SealedPrivateKey!)), issuer.Did);
    }

    /// <summary>New keys for whatever is signed from now on. What the old ones signed stays good; nobody can sign with them again.</summary>
    public async Task<IReadOnlyList<SigningKey>> RotateAsync(CancellationToken ct)
    {
        var old = await AllAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.SigningKeys.Where(key => key.RetiredAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(key => key.RetiredAt, now).SetProperty(key => key.SealedPrivateKey, (string?)null), ct);
        await MakeAsync(old.Max(key => key.Generation) + 1, ct);
        await transaction.CommitAsync(ct);
        return await ReadAsync(ct);
    }

    private async Task<IReadOnlyList<SigningKey>> ReadAsync(CancellationToken ct) =>
        await db.SigningKeys.AsNoTracking().OrderByDescending(key => key.Generation).ThenByDescending(key => key.Algorithm).ToListAsync(ct);

    private async Task MakeAsync(int generation, CancellationToken ct)
    {
        foreach (var algorithm in SigningAlgorithm.All)
        {
            var (certificate, secret) = NewSigningKey.Make(algorithm, issuer.Name, clock.GetUtcNow());
            await KeepAsync(algorithm, generation, certificate, secret, ct);
        }
    }

    /// <summary>Seals the private half and clears it. Where the generation has its key already, that one stays.</summary>
    internal async Task KeepAsync(string algorithm, int generation, byte[] certificate, byte[] secret, CancellationToken ct)
    {
        using var read = X509CertificateLoader.LoadCertificate(certificate);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO SigningKeys (Id, Algorithm, Generation, Thumbprint, Certificate, SealedPrivateKey, CreatedAt)
            VALUES ({Guid.CreateVersion7()}, {algorithm}, {generation}, {PublicJwk.Of(read).Thumbprint}, {certificate},
                {Convert.ToBase64String(_seal.Protect(secret))}, {clock.GetUtcNow().UtcDateTime})
            ON CONFLICT (Algorithm, Generation) DO NOTHING
            """, ct);
        CryptographicOperations.ZeroMemory(secret);
    }
}
