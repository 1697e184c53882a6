using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mooc.Web.Certificates.Badges;
using Mooc.Web.Certificates.Papers;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates;

/// <summary>The learning hours of whoever is signed in, as PDF and JSON.</summary>
internal static class TranscriptRoutes
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapTranscript(this WebApplication app)
    {
        app.MapGet("/certificates/hours.pdf", PdfAsync).RequireRateLimiting(Doors.Costly);
        app.MapGet("/certificates/hours.json", JsonAsync).RequireRateLimiting(Doors.Costly);
    }

    private static async Task<IResult> PdfAsync(Transcript transcript, TranscriptPaper paper, SigningKeys keys, HttpResponse response, CancellationToken ct)
    {
        var (name, courses) = (await transcript.NameAsync(ct), await transcript.CoursesAsync(ct));
        if (paper.FirstMissing(name, courses) is not null) return Results.NotFound();

        using var signer = await keys.SignerAsync(SigningAlgorithm.Rsa, ct);
        using var signing = signer.Certificate();
        response.Headers.CacheControl = "no-store";
        return Results.File(paper.Draw(name, courses, signing), "application/pdf", "learning-hours.pdf");
    }

    private static async Task<IResult> JsonAsync(Transcript transcript, HttpResponse response, CancellationToken ct)
    {
        var json = await transcript.ToJsonAsync(ct);
        response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(json.ToJsonString(Readable)), "application/json", "learning-hours.json");
    }
}
