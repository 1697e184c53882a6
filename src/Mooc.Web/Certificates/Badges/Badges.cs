using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates.Badges;

/// <summary>Draws and signs the badge of a certificate.</summary>
public sealed class Badges(MoocDb db, SigningKeys keys, Texts texts, CertificateIssuer issuer, SiteAddress address)
{
    /// <summary>As a compact JWS; always of the latest issue.</summary>
    public async Task<string> SignAsync(Certificate certificate, bool withName, string algorithm, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var status = await db.StatusEntries.AsNoTracking().Where(entry => entry.CertificateId == certificate.Id)
            .OrderByDescending(entry => entry.CreatedAt).ThenByDescending(entry => entry.Id).FirstAsync(ct);
        using var signer = await keys.SignerAsync(algorithm, ct);
        return signer.Sign(new Badge(texts, issuer, address).Of(certificate, status, withName));
    }
}
