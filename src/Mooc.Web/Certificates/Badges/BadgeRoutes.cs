using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates.Badges;

/// <summary>What machines read: badges, the lists of what is revoked, and the issuer's public keys.</summary>
internal static class BadgeRoutes
{
    private const string Jwt = "application/vc+jwt";

    /// <summary>How long others may keep a list or a key: a revocation is seen within a minute.</summary>
    private const string ForHalfAMinute = "public, max-age=30";

    public static void MapBadges(this WebApplication app)
    {
        app.MapGet("/certificates/{number}/badge", BadgeAsync).AllowAnonymous().RequireRateLimiting(Doors.Costly);
        app.MapGet("/certificates/status/{list:int}", StatusListAsync).AllowAnonymous().RequireRateLimiting(Doors.Costly);
        app.MapGet("/.well-known/did.json", DidAsync).AllowAnonymous();
        app.MapGet("/.well-known/jwks.json", JwksAsync).AllowAnonymous();
    }

    /// <summary>For whoever has the number; the name is in it for the holder, or where the holder lets everybody see it.</summary>
    private static async Task<IResult> BadgeAsync(string number, string? alg, string? format, MoocDb db, CurrentPerson me, Badges badges, HttpResponse response, CancellationToken ct)
    {
        var read = CertificateNumber.Read(number);
        var certificate = await db.Certificates.AsNoTracking().FirstOrDefaultAsync(row => row.Number == read && row.ErasedAt == null && row.RevokedAt == null, ct);
        if (certificate is null || SigningAlgorithm.Named(alg) is not { } algorithm) return Results.NotFound();

        var mine = me.IsSignedIn && certificate.PersonId == me.Id;
        var badge = await badges.SignAsync(certificate, withName: mine || certificate.ShowsName, algorithm, ct);
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        return format == "svg"
            ? Results.File(Encoding.UTF8.GetBytes(BadgePicture.With(badge, certificate)), "image/svg+xml", $"badge-{certificate.Number}.svg")
            : Results.File(Encoding.ASCII.GetBytes(badge), Jwt, $"badge-{certificate.Number}.jwt");
    }

    private static async Task<IResult> StatusListAsync(int list, string? alg, StatusLists lists, HttpResponse response, CancellationToken ct)
    {
        if (SigningAlgorithm.Named(alg) is not { } algorithm || await lists.SignAsync(list, algorithm, ct) is not { } signed) return Results.NotFound();

        response.Headers.CacheControl = ForHalfAMinute;
        return Results.Text(signed, Jwt, Encoding.ASCII);
    }

    private static async Task<IResult> DidAsync(SigningKeys keys, CertificateIssuer issuer, HttpResponse response, CancellationToken ct)
    {
        var all = await keys.AllAsync(ct);
        response.Headers.CacheControl = ForHalfAMinute;
        return Results.Text(DidDocument.Of(issuer, all).ToJsonString(), "application/did+json", Encoding.UTF8);
    }

    private static async Task<IResult> JwksAsync(SigningKeys keys, CertificateIssuer issuer, HttpResponse response, CancellationToken ct)
    {
        var all = await keys.AllAsync(ct);
        response.Headers.CacheControl = ForHalfAMinute;
        return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. all.Select(key => Named(key, issuer))]) }.ToJsonString(), "application/jwk-set+json", Encoding.UTF8);
    }

    private static JsonObject Named(SigningKey key, CertificateIssuer issuer)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(key.Certificate);
        var jwk = PublicJwk.Of(certificate).ToJson();
        (jwk["kid"], jwk["use"]) = (issuer.KeyId(key), "sig");
        return jwk;
    }
}
