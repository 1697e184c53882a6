using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Lettering;
using Mooc.Web.Certificates.Papers;

namespace Mooc.Web.Certificates;

/// <summary>The PDF of a certificate, drawn when it is asked for: the page, the badge attached to it, and the issuer's signature over both.</summary>
public sealed partial class CertificatePdf(CertificatePaper paper, Badges.Badges badges, SigningKeys keys, ILogger<CertificatePdf> log)
{
    /// <summary>The file; or, where a character cannot be printed rightly, nothing but that character.</summary>
    public async Task<(byte[]? File, Missing? Missing)> DrawAsync(Certificate certificate, CancellationToken ct)
    {
        if (paper.FirstMissing(certificate) is { } missing)
        {
            NotDrawn(string.Join(' ', missing.Character.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}")), missing.NeedsHarfBuzz ? "the library HarfBuzz is not on this machine" : "no font has it");
            return (null, missing);
        }

        var badge = await badges.SignAsync(certificate, withName: true, SigningAlgorithm.Rsa, ct);
        using var signer = await keys.SignerAsync(SigningAlgorithm.Rsa, ct);
        using var signing = signer.Certificate();
        return (paper.Draw(certificate, badge, signing), null);
    }

    [LoggerMessage(LogLevel.Warning, "A certificate was not drawn because of the character {Character}: {Reason}; see docs/operators/certificates.md")]
    private partial void NotDrawn(string character, string reason);
}
