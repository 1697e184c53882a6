using System.Security.Cryptography;
using Mooc.Web.Data;

namespace Mooc.Web.Certificates.Badges;

/// <summary>Draws the places of issues in the lists of bits.</summary>
internal static class StatusPlaces
{
    /// <summary>The shortest list that the recommendation allows, so that no list tells how many certificates there are.</summary>
    public const int Length = 131_072;

    /// <summary>A list that is half full is left, so that a free place is found at once.</summary>
    private const int Fill = Length / 2;

    /// <summary>Sets the bits of all issues of a certificate so far.</summary>
    public static void EndAll(SqlSession sql, Guid certificate, DateTime now) =>
        sql.Execute($"UPDATE StatusEntries SET RevokedAt = {now} WHERE CertificateId = {certificate} AND RevokedAt IS NULL");

    /// <summary>In the transaction that issues the certificate.</summary>
    public static void Take(SqlSession sql, Guid certificate, DateTime now)
    {
        var list = sql.Scalar($"SELECT MAX(List) FROM StatusEntries", row => row.GetInt32(0));
        if (list == 0 || sql.Scalar($"SELECT COUNT(*) FROM StatusEntries WHERE List = {list}", row => row.GetInt32(0)) >= Fill) list++;

        while (sql.Execute($"""
            INSERT INTO StatusEntries (Id, CertificateId, List, Place, CreatedAt)
            VALUES ({Guid.CreateVersion7()}, {certificate}, {list}, {RandomNumberGenerator.GetInt32(Length)}, {now})
            ON CONFLICT (List, Place) DO NOTHING
            """) == 0)
        {
        }
    }
}
