using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates.Badges;

/// <summary>A certificate as an Open Badge 3.0: what it says, in the words of the standard. The same row gives the same badge.</summary>
internal sealed class Badge(Texts texts, CertificateIssuer issuer, SiteAddress address)
{
    private const string Schema = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    /// <summary>The claims of the credential and those that JWT has for them; with the name only where whoever gets it may see it.</summary>
    public JsonObject Of(Certificate certificate, StatusEntry status, bool withName)
    {
        var id = address.Of($"certificates/{certificate.Number}");
        var subject = SubjectId(certificate);
        var badge = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = certificate.CourseTitle,
            ["issuer"] = new JsonObject { ["id"] = issuer.Did, ["type"] = new JsonArray("Profile"), ["name"] = certificate.Issuer, ["url"] = issuer.Home.AbsoluteUri },
            ["validFrom"] = VcTime.Of(status.CreatedAt),
            ["awardedDate"] = VcTime.Of(certificate.CompletedAt),
            ["credentialSubject"] = SubjectOf(certificate, subject, withName),
            ["credentialStatus"] = StatusOf(status),
            ["credentialSchema"] = new JsonArray(new JsonObject { ["id"] = Schema, ["type"] = "1EdTechJsonSchemaValidator2019" }),
            ["iss"] = issuer.Did, ["jti"] = id, ["sub"] = subject, ["nbf"] = VcTime.Seconds(status.CreatedAt),
        };
        if (certificate.ExpiresAt is { } end) (badge["validUntil"], badge["exp"]) = (VcTime.Of(end), VcTime.Seconds(end));
        return badge;
    }

    private JsonObject SubjectOf(Certificate certificate, string id, bool withName)
    {
        var subject = new JsonObject { ["id"] = id, ["type"] = new JsonArray("AchievementSubject"), ["achievement"] = AchievementOf(certificate) };
        if (withName)
            subject["identifier"] = new JsonArray(new JsonObject
            {
                ["type"] = "IdentityObject", ["identityType"] = "name", ["hashed"] = false, ["identityHash"] = certificate.LearnerName,
            });
        if (certificate.Score is { } score)
            subject["result"] = new JsonArray(new JsonObject
            {
                ["type"] = new JsonArray("Result"), ["resultDescription"] = ResultId(certificate), ["value"] = Math.Floor(score * 100).ToString("0", CultureInfo.InvariantCulture),
            });
        return subject;
    }

    private JsonObject AchievementOf(Certificate certificate)
    {
        var achievement = new JsonObject
        {
            ["id"] = address.Of($"courses/{certificate.CourseId}"),
            ["type"] = new JsonArray("Achievement"),
            ["achievementType"] = "CertificateOfCompletion",
            ["name"] = certificate.CourseTitle,
            ["description"] = In(certificate, "Has completed the course “{0}”.", certificate.CourseTitle),
            ["criteria"] = new JsonObject { ["narrative"] = CriteriaOf(certificate) },
            ["inLanguage"] = certificate.Language,
            ["version"] = certificate.ContentVersion,
        };
        if (certificate.Score is not null)
            achievement["resultDescription"] = new JsonArray(new JsonObject
            {
                ["id"] = ResultId(certificate), ["type"] = new JsonArray("ResultDescription"), ["name"] = In(certificate, "Result"), ["resultType"] = "Percent",
            });
        return achievement;
    }

    private string CriteriaOf(Certificate certificate)
    {
        var sentences = new List<string> { In(certificate, "All units of the course were completed.") };
        if (certificate.Assessment is { Length: > 0 } assessment) sentences.Add(In(certificate, "Assessed by: {0}.", assessment));
        if (certificate.Hours is { } hours) sentences.Add($"{In(certificate, "Workload")}: {Speaking(certificate, () => CertificateWords.Hours(texts, hours))}.");
        sentences.Add(In(certificate, "This certificate attests learning. It is not the result of a supervised exam."));
        return string.Join(' ', sentences);
    }

    private JsonObject StatusOf(StatusEntry status)
    {
        var list = StatusLists.AddressOf(address, status.List);
        var place = status.Place.ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["id"] = $"{list}#{place}", ["type"] = "BitstringStatusListEntry", ["statusPurpose"] = StatusLists.Purpose,
            ["statusListIndex"] = place, ["statusListCredential"] = list,
        };
    }

    /// <summary>Stands for the holder in this one badge and nowhere else; whoever has the number can find it, nobody else.</summary>
    private static string SubjectId(Certificate certificate) => Urn("holder", certificate);

    private static string ResultId(Certificate certificate) => Urn("result", certificate);

    private static string Urn(string purpose, Certificate certificate) =>
        $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{certificate.Number}")).AsSpan(0, 16))}";

    private string In(Certificate certificate, string english, params object?[] values) => Speaking(certificate, () => texts[english, values]);

    private static string Speaking(Certificate certificate, Func<string> say)
    {
        using var speech = new Speech(certificate.Language);
        return say();
    }
}
