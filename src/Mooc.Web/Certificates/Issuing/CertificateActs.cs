using Mooc.Web.Account;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>Acts upon certificates.</summary>
public static class CertificateActs
{
    public static readonly Act Revoked = new("certificate.revoked", "revoked a certificate");
    public static readonly Act NameCorrected = new("certificate.name", "corrected the name on a certificate");
    public static readonly Act Reissued = new("certificate.reissued", "had the certificates of a course issued again");
    public static readonly Act KeysRotated = new("certificate.keys", "changed the keys that certificates are signed with");

    internal static readonly Act[] All = [Revoked, NameCorrected, Reissued, KeysRotated];
}
