using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Data;

namespace Mooc.Web.Certificates;

/// <summary>A person's certificates. Erased, a certificate names nobody and says nothing but that its holder has deleted it.</summary>
public sealed class CertificatesPersonalData(TimeProvider clock) : IPersonalData
{
    public IReadOnlyList<(string Table, string Retention)> Tables { get; } =
        [
            ("Certificates", "Your certificates: until you delete your account; then the number alone stays, without your name."),
            ("StatusEntries", "The place of each certificate in the public list of what was revoked: for ever, without your name, so that what you hold can still be checked."),
        ];

    public async Task<JsonNode> ExportAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var certificates = await db.Certificates.AsNoTracking().Where(certificate => certificate.PersonId == person)
            .OrderBy(certificate => certificate.IssuedAt).ToListAsync(ct);
        return new JsonArray([.. certificates.Select(certificate => new JsonObject
        {
            ["number"] = certificate.Number, ["name"] = certificate.LearnerName, ["course"] = certificate.CourseId, ["title"] = certificate.CourseTitle,
            ["language"] = certificate.Language, ["contentVersion"] = certificate.ContentVersion, ["hours"] = certificate.Hours, ["score"] = certificate.Score,
            ["assessment"] = certificate.Assessment, ["issuer"] = certificate.Issuer, ["expiresAt"] = certificate.ExpiresAt,
            ["reissuedAt"] = certificate.ReissuedAt, ["revokedAt"] = certificate.RevokedAt, ["revokedBecause"] = certificate.RevokedBecause,
            ["completedAt"] = certificate.CompletedAt, ["issuedAt"] = certificate.IssuedAt, ["showsName"] = certificate.ShowsName,
        })]);
    }

    public Task EraseAsync(MoocDb db, Guid person, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Certificates.Where(certificate => certificate.PersonId == person).ExecuteUpdateAsync(set => set
            .SetProperty(certificate => certificate.PersonId, (Guid?)null)
            .SetProperty(certificate => certificate.LearnerName, (string?)null)
            .SetProperty(certificate => certificate.Score, (decimal?)null)
            .SetProperty(certificate => certificate.RevokedBecause, (string?)null)
            .SetProperty(certificate => certificate.ReissueId, (Guid?)null)
            .SetProperty(certificate => certificate.ReissuedAt, (DateTime?)null)
            .SetProperty(certificate => certificate.RemindedAt, (DateTime?)null)
            .SetProperty(certificate => certificate.CourseId, "")
            .SetProperty(certificate => certificate.CourseTitle, "")
            .SetProperty(certificate => certificate.ContentVersion, "")
            .SetProperty(certificate => certificate.Assessment, (string?)null)
            .SetProperty(certificate => certificate.Hours, (decimal?)null)
            .SetProperty(certificate => certificate.CompletedAt, now.Date)
            .SetProperty(certificate => certificate.IssuedAt, now.Date)
            .SetProperty(certificate => certificate.ShowsName, false)
            .SetProperty(certificate => certificate.ErasedAt, now), ct);
    }
}
