using System.Text;
using Mooc.Web.Certificates.Badges;

namespace Mooc.Web.Certificates.Verifying;

/// <summary>Looks at a PDF or a badge with nothing but the issuer's public keys: no network, and no database.</summary>
internal static class Verification
{
    private const string Baked = "<openbadges:credential verify=\"";

    public static Verdict Of(byte[] file, KnownKeys keys, DateTime now)
    {
        var isPdf = file.AsSpan().StartsWith("%PDF-"u8);
        var pdf = isPdf ? SignedPdf.Read(file, keys) : null;
        if (isPdf && pdf is null) return Verdict.Bad("This PDF is not signed by this issuer, or it was changed after signing.");

        var compact = isPdf ? pdf!.Badge : BadgeIn(Encoding.UTF8.GetString(file));
        var badge = compact is null ? null : SignedBadge.Read(compact, keys);
        if (isPdf && compact is null) return new Verdict(true, "This PDF is signed by this issuer and unchanged; it is a list, not a certificate.");
        if (badge is null) return Verdict.Bad("This badge is not signed by this issuer, or it was changed after signing.");

        var what = isPdf ? "PDF" : "badge";
        return badge.ValidUntil is { } end && string.CompareOrdinal(end, VcTime.Of(now)) < 0
            ? Verdict.Bad($"The signature of this {what} is good, but its validity ended on {end}.", badge)
            : new Verdict(true, $"This {what} is signed by the issuer and unchanged.", badge);
    }

    /// <summary>A badge by itself, or the one inside a picture.</summary>
    private static string BadgeIn(string text)
    {
        var at = text.IndexOf(Baked, StringComparison.Ordinal);
        return at < 0 ? text.TrimEnd('\n', '\r') : text[(at + Baked.Length)..].Split('"')[0];
    }
}
