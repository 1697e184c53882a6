using Mooc.Web.Account;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Data;
using Mooc.Web.Mail;

namespace Mooc.Web.Certificates.Issuing;

/// <summary>
/// What the issuer does to a certificate after it was issued, from a page or a shell: each in one transaction with the bit in the public list, the mail to the holder and the
/// entry in the audit log.
/// </summary>
public sealed class CertificateChanges(Database database, AuditLog audit, CertificateLetters letters, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>False where there is no such certificate, or it is revoked already.</summary>
    public bool Revoke(string number, string because) => Change(number, CertificateActs.Revoked, (sql, held) =>
    {
        if (sql.Execute($"UPDATE Certificates SET RevokedAt = {Now}, RevokedBecause = {because} WHERE Id = {held.Id} AND RevokedAt IS NULL") == 0) return null;

        StatusPlaces.EndAll(sql, held.Id, Now);
        return letters.Revoked(held, because);
    });

    /// <summary>The number stays; what was handed out with the old name counts as replaced. False where there is no such certificate, or it is revoked.</summary>
    public bool CorrectName(string number, string name) => Change(number, CertificateActs.NameCorrected, (sql, held) =>
    {
        if (sql.Execute($"UPDATE Certificates SET LearnerName = {name}, ReissuedAt = {Now} WHERE Id = {held.Id} AND RevokedAt IS NULL") == 0) return null;

        StatusPlaces.EndAll(sql, held.Id, Now);
        StatusPlaces.Take(sql, held.Id, Now);
        return letters.NameCorrected(held, name);
    });

    private bool Change(string number, Act act, Func<SqlSession, Held, OutgoingMail?> change)
    {
        using var sql = database.Open();
        sql.Begin();
        if (CertificateNumber.Read(number) is not { } read || Held.Find(sql, read) is not { } held || change(sql, held) is not { } mail)
        {
            sql.Rollback();
            return false;
        }

        Post.Add(sql, mail);
        AuditLog.Write(sql, audit.Of(act, held.PersonId, read));
        sql.Commit();
        return true;
    }
}
