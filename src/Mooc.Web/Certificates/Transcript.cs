using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>All that a learner has completed, with the hours, for their personnel office. Only the learner can make it; nothing of it is kept.</summary>
public sealed class Transcript(MoocDb db, CurrentPerson me, CertificateIssuer issuer, SiteAddress address, TimeProvider clock)
{
    /// <summary>More than anybody completes in a life; the pages go on as far.</summary>
    private const int MostShown = 5000;

    public sealed record Course(string Title, string Language, string Number, decimal? Hours, decimal? Score, DateTime CompletedAt);

    public async Task<IReadOnlyList<Course>> CoursesAsync(CancellationToken ct) => await db.Certificates
        .Where(certificate => certificate.PersonId == me.Id && certificate.RevokedAt == null)
        .OrderBy(certificate => certificate.CompletedAt).ThenBy(certificate => certificate.Id).Take(MostShown)
        .Select(certificate => new Course(certificate.CourseTitle, certificate.Language, certificate.Number, certificate.Hours, certificate.Score, certificate.CompletedAt))
        .ToListAsync(ct);

    public async Task<string> NameAsync(CancellationToken ct) => await db.People.Where(person => person.Id == me.Id).Select(person => person.Name).SingleAsync(ct);

    public async Task<JsonObject> ToJsonAsync(CancellationToken ct)
    {
        var courses = await CoursesAsync(ct);
        return new JsonObject
        {
            ["name"] = await NameAsync(ct),
            ["issuer"] = issuer.Name,
            ["site"] = issuer.Home.AbsoluteUri,
            ["madeAt"] = clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["hours"] = courses.Sum(course => course.Hours ?? 0),
            ["courses"] = new JsonArray([.. courses.Select(course => new JsonObject
            {
                ["title"] = course.Title, ["language"] = course.Language, ["hours"] = course.Hours, ["score"] = course.Score,
                ["completedAt"] = course.CompletedAt.ToString("O", CultureInfo.InvariantCulture), ["certificate"] = address.Of($"certificates/{course.Number}"),
            })]),
        };
    }
}
