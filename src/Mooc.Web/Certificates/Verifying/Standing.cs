using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Certificates.Verifying;

/// <summary>What the site's own records say about a badge whose signature is good.</summary>
internal sealed class Standing(MoocDb db)
{
    public async Task<Verdict> OfAsync(Verdict signed, CancellationToken ct)
    {
        if (!signed.IsGood || signed.Badge is not { } badge) return signed;

        var number = badge.Number;
        var certificate = await db.Certificates.AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, ct);
        if (certificate is null) return Verdict.Bad("The signature is good, but this site knows no certificate with its number.", badge);
        if (certificate.RevokedAt is { } end) return Verdict.Bad($"It was revoked on {end:yyyy-MM-dd}: {certificate.RevokedBecause}", badge);

        var (list, place) = (badge.List, badge.Place);
        var entry = await db.StatusEntries.AsNoTracking().FirstOrDefaultAsync(row => row.List == list && row.Place == place && row.CertificateId == certificate.Id, ct);
        if (entry is null) return Verdict.Bad("The signature is good, but this site did not issue it.", badge);
        if (entry.RevokedAt is { } replaced) return Verdict.Bad($"It was replaced by a newer one on {replaced:yyyy-MM-dd}.", badge);

        return certificate.ErasedAt is null ? signed with { Sentence = signed.Sentence + " It is not revoked." }
            : signed with { Sentence = signed.Sentence + " It is not revoked. Its holder has deleted the record at the site." };
    }
}
